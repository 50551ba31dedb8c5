package kz.patronat.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day off moved by the body authorised for labour (Labour Code, art. 85(3)). One side alone stands for a day that
 * became free, or a working day, by another act.
 *
 * @param off the working day that becomes free
 * @param worked the day off that is worked instead
 * @param order number and date of the order; blank when they are not known
 */
public record Transfer(@Nullable LocalDate off, @Nullable LocalDate worked, String order) {

    public Transfer {
        if (off == null && worked == null) {
            throw new IllegalArgumentException("a transfer names a day off or a worked day");
        }
        if (off != null && off.equals(worked)) {
            throw new IllegalArgumentException("a transfer moves a day to another one, not to itself: " + off);
        }
    }

    Line because(Line move) {
        return order.isBlank() ? move : Line.of("by-order", move, order);
    }
}
