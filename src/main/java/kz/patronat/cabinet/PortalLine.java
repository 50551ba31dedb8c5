package kz.patronat.cabinet;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Optional;
import kz.patronat.cabinet.store.StatusChanges;
import kz.patronat.notification.Line;
import org.springframework.stereotype.Component;

/** The line by which the portal is told of statuses. */
@Component
class PortalLine implements Line {

    /** One word that stayed unanswered is no outage yet. */
    private static final int FAILURES = 3;

    private final StatusChanges changes;
    private final CabinetSettings settings;

    PortalLine(StatusChanges changes, CabinetSettings settings, MeterRegistry metrics) {
        this.changes = changes;
        this.settings = settings;
        Gauge.builder("patronat.portal.statuses.waiting", changes::waiting)
                .description("Changes of status that the portal has not been told yet")
                .register(metrics);
    }

    @Override
    public String name() {
        return "cabinet.outage.PORTAL";
    }

    @Override
    public Optional<Instant> silentSince(Instant now) {
        var reach = changes.reach();
        return Optional.ofNullable(reach.silentSince())
                .filter(since -> reach.failures() >= FAILURES)
                .filter(since -> !since.isAfter(now.minus(settings.outageAfter())));
    }

    @Override
    public Optional<Instant> answeredAfter(Instant since, Instant now) {
        return Optional.ofNullable(changes.reach().lastAnswer()).filter(answer -> answer.isAfter(since));
    }
}
