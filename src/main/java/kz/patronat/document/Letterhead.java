package kz.patronat.document;

import java.time.LocalTime;
import kz.patronat.kernel.Bilingual;
import kz.patronat.provider.Provider;

/** What a paper says of its provider; kept with the paper, so that a later change of address does not alter it. */
record Letterhead(
        Bilingual name, Bilingual akimat, Bilingual address, String phone, LocalTime opens, LocalTime closes) {

    static Letterhead of(Provider provider) {
        return new Letterhead(
                new Bilingual(provider.nameKk(), provider.nameRu()),
                new Bilingual(provider.akimatKk(), provider.akimatRu()),
                new Bilingual(provider.addressKk(), provider.addressRu()),
                provider.phone(),
                provider.opens(),
                provider.closes());
    }
}
