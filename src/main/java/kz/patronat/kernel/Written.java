package kz.patronat.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Dates and times as the office writes them in sentences, forms and lists: day first, in the time of the country. */
public final class Written {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private Written() {}

    /** «24.09.2026». */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** «18:30». */
    public static String hour(LocalTime time) {
        return HOUR.format(time);
    }

    /** «18:30», of that moment in Almaty. */
    public static String hour(Instant moment) {
        return hour(LocalTime.ofInstant(moment, Zone.ALMATY));
    }

    /** «24.09.2026 18:30», of that moment in Almaty. */
    public static String moment(Instant moment) {
        return day(Zone.day(moment)) + " " + hour(moment);
    }
}
