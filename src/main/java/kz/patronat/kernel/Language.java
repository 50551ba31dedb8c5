package kz.patronat.kernel;

import java.util.Locale;

/** The two languages in which the service speaks; Kazakh stands first (Law on languages, art. 8, 11). */
public enum Language {
    KK,
    RU;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code() + "-KZ");
    }

    public Language other() {
        return this == KK ? RU : KK;
    }

    /** The language of a tag such as {@code kk}, {@code ru-RU} or {@code RU}; Kazakh for anything else. */
    public static Language of(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("ru") ? RU : KK;
    }
}
