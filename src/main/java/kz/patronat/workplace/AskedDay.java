package kz.patronat.workplace;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import kz.patronat.kernel.RejectedInput;
import org.jspecify.annotations.Nullable;

/** A day as a browser writes it, {@code yyyy-MM-dd}; no year of more than four digits. */
final class AskedDay {

    private static final int LENGTH = 10;

    private AskedDay() {}

    /** @throws RejectedInput with this key when it is none */
    static LocalDate of(@Nullable String written, String field, String key) {
        try {
            if (written != null && written.length() == LENGTH) {
                return LocalDate.parse(written);
            }
        } catch (DateTimeParseException wrong) {
            throw new RejectedInput(field, key);
        }
        throw new RejectedInput(field, key);
    }
}
