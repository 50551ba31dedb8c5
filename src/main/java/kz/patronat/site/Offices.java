package kz.patronat.site;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Written;
import kz.patronat.provider.Provider;
import kz.patronat.provider.Providers;
import org.springframework.stereotype.Component;

/** The addresses and hours of the providers as a citizen looks for them (clauses C1, C25). */
@Component
class Offices {

    private final Providers providers;
    private final SiteTexts texts;

    Offices(Providers providers, SiteTexts texts) {
        this.providers = providers;
        this.texts = texts;
    }

    /** @param hours of a working day, already in words */
    record Office(Phrase name, Phrase akimat, Phrase address, List<String> phones, String hours) {}

    /** The providers in whose names or addresses the word stands; all of them for an empty one. */
    List<Office> with(String word, SiteLanguage language) {
        var wanted = word.toLowerCase(Locale.ROOT);
        return providers.byName(language.official()).stream()
                .filter(each -> said(each)
                        .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(wanted)))
                .map(each -> office(each, language))
                .toList();
    }

    private static Stream<String> said(Provider provider) {
        return Stream.of(
                provider.nameKk(),
                provider.nameRu(),
                provider.akimatKk(),
                provider.akimatRu(),
                provider.addressKk(),
                provider.addressRu());
    }

    Office office(Provider provider, SiteLanguage language) {
        return new Office(
                texts.phrase(language, new Bilingual(provider.nameKk(), provider.nameRu())),
                texts.phrase(language, new Bilingual(provider.akimatKk(), provider.akimatRu())),
                texts.phrase(language, new Bilingual(provider.addressKk(), provider.addressRu())),
                List.of(provider.phone().split(", ")),
                texts.in(
                        language,
                        "offices.hours.text",
                        Written.hour(provider.opens()),
                        Written.hour(provider.closes())));
    }
}
