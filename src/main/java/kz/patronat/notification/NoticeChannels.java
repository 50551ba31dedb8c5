package kz.patronat.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kz.patronat.casefile.NoticeChannel;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * How the channels are: for an administrator, as the metrics {@code patronat.notices.waiting},
 * {@code patronat.notices.broken} and {@code patronat.notices.silent.seconds}, and in the health of the service. What
 * does not go out leaves the service up.
 */
@Component("notices")
public class NoticeChannels implements HealthIndicator {

    private static final Status ATTENTION = new Status("ATTENTION", "notices that do not go out");

    private final List<NoticeChannel> channels;
    private final NoticeDeliveryTable table;
    private final ChannelOutages outages;
    private final Clock clock;

    NoticeChannels(
            List<Carrier> carriers,
            NoticeDeliveryTable table,
            ChannelOutages outages,
            MeterRegistry metrics,
            Clock clock) {
        this.channels = carriers.stream().map(Carrier::channel).sorted().toList();
        this.table = table;
        this.outages = outages;
        this.clock = clock;
        for (var channel : channels) {
            var name = channel.name().toLowerCase(Locale.ROOT);
            Gauge.builder("patronat.notices.waiting", () -> table.waiting(channel))
                    .description("Notices that have not gone out yet")
                    .tag("channel", name)
                    .register(metrics);
            Gauge.builder("patronat.notices.broken", () -> table.broken(channel))
                    .description("Notices that a fault of the service itself holds")
                    .tag("channel", name)
                    .register(metrics);
            Gauge.builder(
                            "patronat.notices.silent.seconds",
                            () -> silence(channel).toSeconds())
                    .description("How long the other side has been silent")
                    .tag("channel", name)
                    .register(metrics);
        }
    }

    /**
     * A channel as it is now.
     *
     * @param silentSince null when it carries
     * @param reason key of the sentence that says why it does not
     */
    public record State(
            NoticeChannel channel,
            int waiting,
            @Nullable Instant silentSince,
            @Nullable String reason) {}

    public List<State> all() {
        return channels.stream()
                .map(channel -> outages.of(channel)
                        .map(outage -> new State(channel, table.waiting(channel), outage.since(), outage.reason()))
                        .orElseGet(() -> new State(channel, table.waiting(channel), null, null)))
                .toList();
    }

    private Duration silence(NoticeChannel channel) {
        return outages.of(channel)
                .map(outage -> Duration.between(outage.since(), clock.instant()))
                .orElse(Duration.ZERO);
    }

    @Override
    public Health health() {
        var silent = outages.all();
        var broken = channels.stream().mapToInt(table::broken).sum();
        var health = silent.isEmpty() && broken == 0 ? Health.up() : Health.status(ATTENTION);
        if (!silent.isEmpty()) {
            health.withDetail(
                    "silent",
                    silent.stream().map(outage -> outage.channel().name()).toList());
        }
        if (broken > 0) {
            health.withDetail("broken", broken);
        }
        return health.build();
    }
}
