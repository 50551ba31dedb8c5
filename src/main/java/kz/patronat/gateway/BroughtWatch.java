package kz.patronat.gateway;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import kz.patronat.gateway.store.DeliveryTable;
import kz.patronat.kernel.Written;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Tells in the metrics and in the health what the gateway brought and what is not worked off. The service itself stays
 * up: all other messages go their way.
 */
@Component("brought")
class BroughtWatch implements HealthIndicator {

    private static final Status ATTENTION = new Status("ATTENTION", "messages of the gateway that nothing works off");

    private final StrandedMessages stranded;

    BroughtWatch(StrandedMessages stranded, DeliveryTable table, MeterRegistry metrics) {
        this.stranded = stranded;
        Gauge.builder("patronat.gateway.waiting", table::waiting)
                .description("Messages that the gateway brought and that wait to be worked off")
                .register(metrics);
        Gauge.builder("patronat.gateway.stranded", () -> stranded.all().size())
                .description("Messages that the gateway brought and that are not tried any more")
                .register(metrics);
    }

    @Override
    public Health health() {
        var found = stranded.all();
        var health = found.isEmpty() ? Health.up() : Health.status(ATTENTION);
        found.forEach(each ->
                health.withDetail(each.id().toString(), each.serviceId() + ", " + Written.moment(each.receivedAt())));
        return health.build();
    }
}
