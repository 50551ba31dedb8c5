package kz.patronat.gateway;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Fetches what lies ready at a gateway that cannot call us, and tells it what arrived. */
@Component
@GatewayConnected
class FetchedMessages {

    private static final Logger LOG = LoggerFactory.getLogger(FetchedMessages.class);

    private final Gateway gateway;
    private final Deliveries deliveries;
    private final GatewaySettings settings;
    private final Map<String, String> troubles = new ConcurrentHashMap<>();

    FetchedMessages(Gateway gateway, Deliveries deliveries, GatewaySettings settings) {
        this.gateway = gateway;
        this.deliveries = deliveries;
        this.settings = settings;
    }

    @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void fetch() {
        settings.fetch().forEach(this::fetch);
    }

    /** What the gateway does not hear of as arrived it hands out again, and it is a duplicate then. */
    void fetch(String serviceId) {
        try {
            var ready = gateway.fetch(serviceId);
            ready.messages().forEach(fetched -> {
                deliveries.keep(fetched.message(), fetched.envelope());
                gateway.arrived(fetched.message().info());
            });
            ready.unread().forEach(unread -> {
                deliveries.keep(unread, serviceId);
                gateway.unread(unread, serviceId);
            });
            tell(Level.WARN, serviceId, trouble(ready.reply()));
        } catch (GatewayBreakdown breakdown) {
            tell(Level.ERROR, serviceId, breakdown.getMessage());
        }
    }

    private static @Nullable String trouble(GatewayReply reply) {
        if (reply instanceof GatewayReply.Unavailable unavailable) {
            return unavailable.reason();
        }
        return reply instanceof GatewayReply.NotSent notSent ? notSent.reason() : null;
    }

    /** Twice a minute the same is no news. */
    private void tell(Level level, String serviceId, @Nullable String trouble) {
        var before = trouble == null ? troubles.remove(serviceId) : troubles.put(serviceId, trouble);
        if (trouble == null && before != null) {
            LOG.warn("what lies ready for {} is fetched again", serviceId);
        } else if (!Objects.equals(trouble, before)) {
            LOG.atLevel(level).log("what lies ready for {} cannot be fetched: {}", serviceId, trouble);
        }
    }
}
