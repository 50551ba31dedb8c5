package kz.patronat.workplace;

import java.time.Clock;
import java.time.Instant;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What time it is for the service, so that a page counts days as the terms do, whatever the clock of its computer. */
@RestController
@RequestMapping("/camunda/api/patronat/today")
@AllowedTo({Role.REGISTRAR, Role.SPECIALIST, Role.HEAD, Role.DEPUTY_HEAD, Role.AKIMAT, Role.QUALITY_OFFICER})
class TodayEndpoint {

    private final Clock clock;

    TodayEndpoint(Clock clock) {
        this.clock = clock;
    }

    record Moment(Instant now) {}

    @GetMapping
    Moment now() {
        return new Moment(clock.instant());
    }
}
