package kz.patronat.gateway;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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

    private static final Status ATTENTION =
            new Status("ATTENTION", "messages of the gateway that nothing works off or nobody can read");

    /**
     * As long as a weekend. Nothing can be done for a message that nobody could read, and a fault that lasts brings
     * others: the question is asked again.
     */
    private static final Duration LATELY = Duration.ofDays(3);

    private final StrandedMessages stranded;
    private final DeliveryTable table;
    private final Clock clock;

    BroughtWatch(StrandedMessages stranded, DeliveryTable table, Clock clock, MeterRegistry metrics) {
        this.stranded = stranded;
        this.table = table;
        this.clock = clock;
        Gauge.builder("patronat.gateway.waiting", table::waiting)
                .description("Messages that the gateway brought and that wait to be worked off")
                .register(metrics);
        Gauge.builder("patronat.gateway.stranded", () -> stranded.all().size())
                .description("Messages that the gateway brought and that are not tried any more")
                .register(metrics);
        Gauge.builder("patronat.gateway.unreadable", () -> unreadable().size())
                .description("Messages that the gateway brought in the last three days and that nobody could read")
                .register(metrics);
    }

    private List<StrandedMessage> unreadable() {
        return table.unreadable(clock.instant().minus(LATELY));
    }

    @Override
    public Health health() {
        var givenUp = stranded.all();
        var unreadable = unreadable();
        var health = givenUp.isEmpty() && unreadable.isEmpty() ? Health.up() : Health.status(ATTENTION);
        givenUp.forEach(each -> health.withDetail(each.id().toString(), told(each)));
        unreadable.forEach(each -> health.withDetail(each.id().toString(), told(each) + ", unreadable"));
        return health.build();
    }

    private static String told(StrandedMessage message) {
        return message.serviceId() + ", " + Written.moment(message.receivedAt());
    }
}
