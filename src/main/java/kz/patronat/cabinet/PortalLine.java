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
        return changes.reach().silentFor(settings.outageAfter(), now);
    }

    @Override
    public Optional<Instant> answeredAfter(Instant since, Instant now) {
        return changes.reach().answeredAfter(since);
    }
}
