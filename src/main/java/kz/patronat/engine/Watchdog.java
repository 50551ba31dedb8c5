package kz.patronat.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.patronat.kernel.CaseNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every hour for {@link StrandedCases} and tells of them in the log, as the metric {@code patronat.cases.stranded}
 * and in the health of the service. The service itself stays up: for all other cases it works.
 */
@Component("cases")
class Watchdog implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final Status ATTENTION = new Status("ATTENTION", "cases that nothing moves any more");

    private final StrandedCases cases;
    private volatile List<CaseNumber> stranded = List.of();

    Watchdog(StrandedCases cases, MeterRegistry metrics) {
        this.cases = cases;
        Gauge.builder("patronat.cases.stranded", () -> stranded.size())
                .description("Open cases without task, timer, job or incident")
                .register(metrics);
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void look() {
        stranded = cases.find();
        if (!stranded.isEmpty()) {
            LOG.error("{} open cases have no task, timer or incident: {}", stranded.size(), stranded);
        }
    }

    @Override
    public Health health() {
        var found = stranded;
        return found.isEmpty()
                ? Health.up().build()
                : Health.status(ATTENTION)
                        .withDetail(
                                "stranded",
                                found.stream().map(CaseNumber::value).toList())
                        .build();
    }
}
