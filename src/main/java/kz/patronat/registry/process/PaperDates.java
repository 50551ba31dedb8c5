package kz.patronat.registry.process;

import java.time.Clock;
import java.time.LocalDate;
import kz.patronat.engine.FormInput;
import kz.patronat.kernel.Zone;
import kz.patronat.registry.RegistrySettings;
import org.springframework.stereotype.Component;

/** Says which dates a paper may bear. */
@Component
class PaperDates {

    private final RegistrySettings settings;
    private final Clock clock;

    PaperDates(RegistrySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    LocalDate today() {
        return Zone.day(clock.instant());
    }

    /** @throws kz.patronat.kernel.RejectedInput when the date lies ahead */
    LocalDate past(FormInput input, String field) {
        var day = input.date(field);
        if (day.isAfter(today())) {
            throw input.reject(field, "registry.paper.issued-in-future");
        }
        return day;
    }

    /** @throws kz.patronat.kernel.RejectedInput when the date lies ahead or the paper is past its shelf life */
    LocalDate stillGood(FormInput input, String field) {
        var day = past(input, field);
        if (settings.validUntil(day).isBefore(today())) {
            throw input.reject(field, "registry.paper.too-old", settings.shelfLifeDays());
        }
        return day;
    }
}
