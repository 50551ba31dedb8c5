package kz.patronat.intake.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import kz.patronat.kernel.Zone;

/** Dates, times and lists as forms show them. */
final class Written {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Zone.ALMATY);

    private Written() {}

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    static String time(Date moment) {
        return TIME.format(Instant.ofEpochMilli(moment.getTime()));
    }

    /** A list in the markup of forms. */
    static String lines(List<String> lines) {
        return lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }
}
