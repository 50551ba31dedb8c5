package kz.patronat.document;

import java.security.SecureRandom;

/** Ten letters and digits that nobody guesses and nobody misreads, in the manner of {@code 7KQ2-M9XD-4T}. */
final class CheckCode {

    private static final String SYMBOLS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private CheckCode() {}

    static String next() {
        var code = new StringBuilder();
        RANDOM.ints(10, 0, SYMBOLS.length()).forEach(symbol -> {
            if (code.length() == 4 || code.length() == 9) {
                code.append('-');
            }
            code.append(SYMBOLS.charAt(symbol));
        });
        return code.toString();
    }
}
