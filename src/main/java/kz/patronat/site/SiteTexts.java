package kz.patronat.site;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import kz.patronat.kernel.Bilingual;
import kz.patronat.texts.Texts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The words of the pages: Kazakh and Russian from the bundles of the service, English from one of its own. */
@Component
class SiteTexts {

    private static final String PREFIX = "site.";

    private final Texts texts;
    private final Properties english = english();

    SiteTexts(Texts texts) {
        this.texts = texts;
    }

    /** The words of one page, for its template. */
    record Words(SiteTexts texts, SiteLanguage language) {

        public String of(String key, Object... arguments) {
            return texts.in(language, key, arguments);
        }
    }

    Words words(SiteLanguage language) {
        return new Words(this, language);
    }

    String in(SiteLanguage language, String key, Object... arguments) {
        if (language != SiteLanguage.EN) {
            return texts.in(language.official(), PREFIX + key, arguments);
        }
        var sentence = english.getProperty(PREFIX + key);
        if (sentence == null) {
            throw new IllegalArgumentException("no text '" + key + "' in English");
        }
        var plain = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(sentence, Locale.ENGLISH).format(plain);
    }

    /** Official words as they are, or in English where somebody translated them. */
    Phrase phrase(SiteLanguage language, String key, Bilingual official) {
        return language == SiteLanguage.EN && english.containsKey(PREFIX + key)
                ? new Phrase(in(language, key), language.code())
                : phrase(language, official);
    }

    /** Official words as they are. */
    Phrase phrase(SiteLanguage language, Bilingual official) {
        return new Phrase(official.in(language.official()), language.official().code());
    }

    Set<String> englishKeys() {
        return english.stringPropertyNames();
    }

    private static Properties english() {
        var properties = new Properties();
        try (var reader = new InputStreamReader(
                new ClassPathResource("texts/site_en.properties").getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
