package kz.patronat.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Individual identification number (ЖСН / ИИН): twelve digits, the last a control digit over the first eleven.
 *
 * <p>Since the government's decree of 26 August 2013 No 853 the digits are not tied to the birth date or the sex, so
 * only length and control digit decide; an odd date or seventh digit is a warning to confirm (clause C3).
 */
public record Iin(String value) {

    private static final int[] FIRST_PASS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND_PASS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

    public Iin {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an IIN");
        }
    }

    /**
     * The number typed by a person; spaces are forgiven.
     *
     * @throws RejectedInput when it has not twelve digits or the control digit is wrong
     */
    public static Iin check(String field, @Nullable String written) {
        var digits = written == null ? "" : written.replaceAll("\\s", "");
        if (!digits.matches("[0-9]{12}")) {
            throw new RejectedInput(field, "kernel.iin.digits");
        }
        if (!isValid(digits)) {
            throw new RejectedInput(field, "kernel.iin.control");
        }
        return new Iin(digits);
    }

    public static boolean isValid(String digits) {
        return digits.matches("[0-9]{12}") && controlDigit(digits) == digits.charAt(11) - '0';
    }

    private static int controlDigit(String digits) {
        var remainder = weighed(digits, FIRST_PASS);
        return remainder < 10 ? remainder : weighed(digits, SECOND_PASS);
    }

    private static int weighed(String digits, int[] weights) {
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum % 11;
    }

    /** The birth date that the first seven digits spell, when they spell one. */
    public Optional<LocalDate> spelledBirthDate() {
        var century = value.charAt(6) - '0';
        if (century < 1 || century > 6) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(1800 + (century - 1) / 2 * 100 + number(0), number(2), number(4)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private int number(int from) {
        return Integer.parseInt(value.substring(from, from + 2));
    }

    /** Whether the digits spell another birth date than the given one, or none: to be confirmed, never refused. */
    public boolean isOddFor(LocalDate birthDate) {
        return !spelledBirthDate().equals(Optional.of(birthDate));
    }

    /** For lists and logs: the last four digits only. */
    public String masked() {
        return "********" + value.substring(8);
    }

    @Override
    public String toString() {
        return masked();
    }
}
