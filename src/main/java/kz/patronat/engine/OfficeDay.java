package kz.patronat.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import kz.patronat.kernel.Zone;
import org.springframework.stereotype.Component;

/** The day it is in Almaty, for expressions of queues: the engine's own words count days in the zone of the server. */
@Component("officeDay")
public class OfficeDay {

    private final Clock clock;

    OfficeDay(Clock clock) {
        this.clock = clock;
    }

    public Date begins() {
        return midnight(today());
    }

    public Date ends() {
        return midnight(today().plusDays(1));
    }

    private LocalDate today() {
        return Zone.day(clock.instant());
    }

    private static Date midnight(LocalDate day) {
        return Date.from(day.atStartOfDay(Zone.ALMATY).toInstant());
    }
}
