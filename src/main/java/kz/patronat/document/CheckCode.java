package kz.patronat.document;

import java.security.SecureRandom;
import java.util.Locale;
import kz.patronat.kernel.RejectedInput;

/** Ten letters and digits that nobody guesses and nobody misreads, in the manner of {@code 7KQ2-M9XD-4T}. */
final class CheckCode {

    private static final String SYMBOLS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;

    /** Letters of a Cyrillic keyboard that look like the ones beneath them. */
    private static final String CYRILLIC = "А В С Е Н К М Р Т Х У";

    private static final String LATIN = "A B C E H K M P T X Y";

    private static final SecureRandom RANDOM = new SecureRandom();

    private CheckCode() {}

    static String next() {
        var code = new StringBuilder();
        RANDOM.ints(LENGTH, 0, SYMBOLS.length()).forEach(symbol -> code.append(SYMBOLS.charAt(symbol)));
        return grouped(code);
    }

    /**
     * The code as a person typed it: in small letters, without hyphens, or on a Cyrillic keyboard.
     *
     * @throws RejectedInput when no paper could bear it
     */
    static String read(String field, String written) {
        var code = new StringBuilder();
        written.toUpperCase(Locale.ROOT)
                .chars()
                .filter(letter -> letter != '-' && !Character.isWhitespace(letter))
                .limit(LENGTH + 1L)
                .forEach(letter -> code.append(latin((char) letter)));
        if (code.length() != LENGTH || code.chars().anyMatch(letter -> SYMBOLS.indexOf(letter) < 0)) {
            throw new RejectedInput(field, "document.check-code");
        }
        return grouped(code);
    }

    private static char latin(char letter) {
        var at = CYRILLIC.indexOf(letter);
        return at < 0 ? letter : LATIN.charAt(at);
    }

    private static String grouped(CharSequence code) {
        return String.join("-", code.subSequence(0, 4), code.subSequence(4, 8), code.subSequence(8, LENGTH));
    }
}
