package kz.patronat.gateway;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
            gateway.fetch(serviceId).forEach(fetched -> {
                deliveries.keep(fetched.message(), fetched.envelope());
                gateway.arrived(fetched.message().info());
            });
        } catch (GatewayBreakdown breakdown) {
            LOG.error("what lies ready for {} cannot be fetched: {}", serviceId, breakdown.getMessage());
        }
    }
}
