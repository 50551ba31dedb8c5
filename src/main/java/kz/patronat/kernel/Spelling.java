package kz.patronat.kernel;

import java.util.Locale;

/**
 * Compares names as a reader would: Latin letters that look like Kazakh ones, double blanks and capital letters make no
 * other name.
 */
public final class Spelling {

    /** Latin letters of the registers, and the Cyrillic ones in whose place they stand. */
    private static final String LATIN = "ABCEHIKMOPTXYaceiopxyh\u018F\u0259\u04C0\u2019`";

    private static final String CYRILLIC =
            "\u0410\u0412\u0421\u0415\u041D\u0406\u041A\u041C\u041E\u0420\u0422\u0425\u0423"
                    + "\u0430\u0441\u0435\u0456\u043E\u0440\u0445\u0443\u04BB\u04D8\u04D9\u0406''";

    private Spelling() {}

    public static boolean isSame(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** The word as it is compared. */
    public static String plain(String name) {
        var plain = new StringBuilder();
        name.chars().forEach(letter -> plain.append(cyrillic((char) letter)));
        return plain.toString()
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll("\\s*-\\s*", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static char cyrillic(char letter) {
        var at = LATIN.indexOf(letter);
        return at < 0 ? letter : CYRILLIC.charAt(at);
    }
}
