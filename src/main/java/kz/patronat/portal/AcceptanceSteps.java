package kz.patronat.portal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** How long each step of taking an application lasts, as the metric {@code patronat.portal.acceptance}. */
@Component
class AcceptanceSteps {

    static final String METRIC = "patronat.portal.acceptance";

    private final MeterRegistry meters;

    AcceptanceSteps(MeterRegistry meters) {
        this.meters = meters;
    }

    <T> T time(String step, Supplier<T> work) {
        var before = System.nanoTime();
        try {
            return work.get();
        } finally {
            Timer.builder(METRIC)
                    .tag("step", step)
                    .register(meters)
                    .record(System.nanoTime() - before, TimeUnit.NANOSECONDS);
        }
    }
}
