package kz.patronat.document;

import java.time.LocalTime;
import kz.patronat.kernel.Bilingual;
import kz.patronat.provider.Office;
import kz.patronat.provider.Provider;
import org.jspecify.annotations.Nullable;

/**
 * What a paper says of its provider; kept with the paper, so that a later change of address does not alter it.
 *
 * @param akimatOffice where the akimat is reached, when it is known
 * @param qualityBody the body for the quality of public services, when it is known
 */
record Letterhead(
        Bilingual name,
        Bilingual akimat,
        Bilingual address,
        String phone,
        LocalTime opens,
        LocalTime closes,
        @Nullable Office akimatOffice,
        @Nullable Office qualityBody) {

    static Letterhead of(Provider provider) {
        return new Letterhead(
                new Bilingual(provider.nameKk(), provider.nameRu()),
                new Bilingual(provider.akimatKk(), provider.akimatRu()),
                new Bilingual(provider.addressKk(), provider.addressRu()),
                provider.phone(),
                provider.opens(),
                provider.closes(),
                provider.akimatOffice(),
                provider.qualityBody());
    }
}
