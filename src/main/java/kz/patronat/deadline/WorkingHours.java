package kz.patronat.deadline;

import java.time.LocalTime;

/**
 * Working hours of a provider, local time. What comes at the closing hour or later counts for the next working day; what
 * comes before opening counts for the same day.
 *
 * @param closes the first minute after the working day
 */
public record WorkingHours(LocalTime opens, LocalTime closes) {

    /** Monday to Friday, 09:00 to 18:30. */
    public static final WorkingHours USUAL = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 30));

    public WorkingHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("opens at " + opens + " but closes at " + closes);
        }
    }
}
