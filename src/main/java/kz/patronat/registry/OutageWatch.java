package kz.patronat.registry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.patronat.kernel.Written;
import kz.patronat.registry.store.OutageTable;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every minute whether the registries answer. An outage is told to the heads, stands in the metrics and in the
 * health; the service itself stays up, for it works without them.
 */
@Component("registries")
class OutageWatch implements HealthIndicator {

    private static final Status ATTENTION = new Status("ATTENTION", "registries that answer nobody");

    private final Outages outages;
    private final OutageTable table;
    private final Clock clock;

    OutageWatch(Outages outages, OutageTable table, Clock clock, MeterRegistry metrics) {
        this.outages = outages;
        this.table = table;
        this.clock = clock;
        for (var registry : Registry.values()) {
            Gauge.builder("patronat.registry.waiting", () -> waiting(registry))
                    .description("Questions that wait for an answer")
                    .tag("registry", registry.name())
                    .register(metrics);
            Gauge.builder("patronat.registry.unanswered", () -> sinceLastAnswer(registry))
                    .description("Time since the registry last answered anybody; none when it did not of late")
                    .baseUnit("seconds")
                    .tag("registry", registry.name())
                    .register(metrics);
        }
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        outages.look();
    }

    private double waiting(Registry registry) {
        Map<Registry, Integer> waiting = table.waiting();
        return waiting.getOrDefault(registry, 0);
    }

    private double sinceLastAnswer(Registry registry) {
        var now = clock.instant();
        return table.reach(now).stream()
                .filter(each -> each.registry() == registry && each.lastAnswer() != null)
                .mapToDouble(each -> Duration.between(each.lastAnswer(), now).toSeconds())
                .findFirst()
                .orElse(Double.NaN);
    }

    @Override
    public Health health() {
        var found = outages.open();
        var health = found.isEmpty() ? Health.up() : Health.status(ATTENTION);
        found.forEach(outage -> health.withDetail(outage.registry().name(), Written.moment(outage.since())));
        return health.build();
    }
}
