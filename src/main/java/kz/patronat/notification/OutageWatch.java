package kz.patronat.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.patronat.kernel.Written;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every minute whether somebody answers at the other end of each line. An outage is told to the heads, stands in
 * the metrics and in the health; the service itself stays up, for it works without them.
 */
@Component("lines")
class OutageWatch implements HealthIndicator {

    private static final Status ATTENTION = new Status("ATTENTION", "lines on which nobody answers");

    private final Outages outages;
    private final Clock clock;

    OutageWatch(Outages outages, List<Line> lines, Clock clock, MeterRegistry metrics) {
        this.outages = outages;
        this.clock = clock;
        for (var line : lines) {
            Gauge.builder("patronat.outage", () -> lasting(line).toSeconds())
                    .description("How long nobody has answered on the line; zero when somebody does")
                    .baseUnit("seconds")
                    .tag("line", line.name())
                    .register(metrics);
        }
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        outages.look();
    }

    private Duration lasting(Line line) {
        return outages.open().stream()
                .filter(outage -> outage.line().equals(line.name()))
                .map(outage -> Duration.between(outage.since(), clock.instant()))
                .findFirst()
                .orElse(Duration.ZERO);
    }

    @Override
    public Health health() {
        var found = outages.open();
        var health = found.isEmpty() ? Health.up() : Health.status(ATTENTION);
        found.forEach(outage -> health.withDetail(outage.line(), Written.moment(outage.since())));
        return health.build();
    }
}
