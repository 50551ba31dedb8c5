package kz.patronat.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one time zone of the country: UTC+5 since 1 March 2024, UTC+6 before. */
public final class Zone {

    public static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private Zone() {}

    /** The day it is in Almaty at that moment. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ALMATY);
    }
}
