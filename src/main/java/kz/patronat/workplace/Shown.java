package kz.patronat.workplace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import kz.patronat.kernel.Zone;
import org.jspecify.annotations.Nullable;

/** Dates as an office writes them. */
final class Shown {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private Shown() {}

    static String date(@Nullable LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    static String time(Instant instant) {
        return TIME.format(instant.atZone(Zone.ALMATY));
    }
}
