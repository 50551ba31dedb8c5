package kz.patronat.amendment;

import java.time.LocalDate;
import kz.patronat.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * The applicant takes the application back in a statement that bears a verified signature. Such a statement is written
 * and proves who made it, so no clerk has to confirm it.
 */
public interface Withdrawals {

    /** @return false when the leading process cannot end in this way now */
    boolean signed(CaseNumber number, LocalDate on, @Nullable String reason);
}
