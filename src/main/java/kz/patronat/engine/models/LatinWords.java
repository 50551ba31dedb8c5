package kz.patronat.engine.models;

import java.util.regex.Pattern;

/**
 * Tells words that were left in English from what is written in Latin letters rightly: codes and names with a capital
 * beyond the first letter (PDF, NCALayer), numbers, addresses, placeholders and expressions.
 */
final class LatinWords {

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern RIGHTLY_LATIN = Pattern.compile(
            // placeholder, tag, entity, address of a page, of mail, code or name with inner capitals or digits
            "\\{\\{[^}]*}}|<[^>]*>|&\\w+;|https?://\\S+|\\S+@\\S+|\\b\\w+\\.[a-z]{2,}\\b|\\b\\w+[A-Z0-9]\\w*\\b");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    private LatinWords() {}

    static boolean areAllOf(String text) {
        return !text.startsWith("=")
                && !CYRILLIC.matcher(text).find()
                && WORD.matcher(RIGHTLY_LATIN.matcher(text).replaceAll(" ")).find();
    }
}
