package kz.patronat.registry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import kz.patronat.registry.store.RegistryReach;
import org.springframework.stereotype.Component;

/** What the metrics say of the registries. */
@Component
class RegistryFigures {

    private final RegistryReach reach;
    private final Clock clock;

    RegistryFigures(RegistryReach reach, Clock clock, MeterRegistry metrics) {
        this.reach = reach;
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

    private double waiting(Registry registry) {
        Map<Registry, Integer> waiting = reach.waiting();
        return waiting.getOrDefault(registry, 0);
    }

    private double sinceLastAnswer(Registry registry) {
        var now = clock.instant();
        return reach.reach(now).stream()
                .filter(each -> each.registry() == registry && each.state().lastAnswer() != null)
                .mapToDouble(
                        each -> Duration.between(each.state().lastAnswer(), now).toSeconds())
                .findFirst()
                .orElse(Double.NaN);
    }
}
