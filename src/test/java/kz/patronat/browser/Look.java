package kz.patronat.browser;

import java.util.Locale;

/** A language and a screen in which a journey is played. */
public enum Look {
    KK_360("kk", 360),
    KK_DESKTOP("kk", 1024),
    RU_360("ru", 360),
    RU_DESKTOP("ru", 1024);

    private final String language;
    private final int width;

    Look(String language, int width) {
        this.language = language;
        this.width = width;
    }

    public String language() {
        return language;
    }

    public String locale() {
        return language.equals("kk") ? "kk-KZ" : "ru-RU";
    }

    public int width() {
        return width;
    }

    boolean isPhone() {
        return width == 360;
    }

    /** The words where they differ by language. */
    public String of(String kazakh, String russian) {
        return language.equals("kk") ? kazakh : russian;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
