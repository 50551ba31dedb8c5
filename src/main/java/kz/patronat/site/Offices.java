package kz.patronat.site;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Written;
import kz.patronat.provider.Provider;
import kz.patronat.provider.Providers;
import org.jspecify.annotations.Nullable;
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

    /**
     * @param hours of a working day, already in words
     * @param quality null while nobody has entered it
     */
    record Office(
            Phrase name,
            Phrase address,
            List<String> phones,
            String hours,
            Body akimat,
            @Nullable Body quality) {}

    /**
     * Where a complaint may be posted instead (clauses C17, C22).
     *
     * @param address null while nobody has entered it
     */
    record Body(Phrase name, @Nullable Phrase address, List<String> phones) {}

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
                texts.phrase(language, new Bilingual(provider.addressKk(), provider.addressRu())),
                phones(provider.phone()),
                texts.in(
                        language,
                        "offices.hours.text",
                        Written.hour(provider.opens()),
                        Written.hour(provider.closes())),
                akimat(provider, language),
                provider.qualityBody() == null ? null : body(provider.qualityBody(), language));
    }

    private Body akimat(Provider provider, SiteLanguage language) {
        return provider.akimatOffice() == null
                ? new Body(
                        texts.phrase(language, new Bilingual(provider.akimatKk(), provider.akimatRu())),
                        null,
                        List.of())
                : body(provider.akimatOffice(), language);
    }

    private Body body(kz.patronat.provider.Office office, SiteLanguage language) {
        return new Body(
                texts.phrase(language, office.name()),
                texts.phrase(language, office.address()),
                phones(office.phone()));
    }

    private static List<String> phones(String phones) {
        return List.of(phones.split(", "));
    }
}
