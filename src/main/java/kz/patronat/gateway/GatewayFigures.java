package kz.patronat.gateway;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How often each service of the gateway was called, what came of it and how long it took; and how often it called in vain. */
@Component
@GatewayConnected
class GatewayFigures {

    static final String CALLS = "patronat.gateway.calls";
    static final String REFUSED = "patronat.gateway.refused";

    private final MeterRegistry metrics;

    GatewayFigures(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** What came of a call. */
    enum Outcome {
        /** The provider answered. */
        ANSWERED,
        /** The provider said no. */
        REFUSED,
        /** The gateway took the message over. */
        ACCEPTED,
        /** Nobody answered, or nothing that can be believed. */
        UNAVAILABLE,
        /** Nothing left the house. */
        NOT_SENT,
        /** Somebody has to mend something. */
        BREAKDOWN;

        static Outcome of(GatewayReply reply) {
            if (reply instanceof GatewayReply.Answered) {
                return ANSWERED;
            }
            if (reply instanceof GatewayReply.Refused) {
                return REFUSED;
            }
            if (reply instanceof GatewayReply.Accepted) {
                return ACCEPTED;
            }
            return reply instanceof GatewayReply.NotSent ? NOT_SENT : UNAVAILABLE;
        }
    }

    void called(String serviceId, Outcome outcome, Duration lasted) {
        Timer.builder(CALLS)
                .description("Calls of the gateway")
                .tag("service", serviceId)
                .tag("outcome", outcome.name())
                .register(metrics)
                .record(lasted);
    }

    void refused(String code) {
        Counter.builder(REFUSED)
                .description("Calls that were brought to us and refused")
                .tag("code", code)
                .register(metrics)
                .increment();
    }
}
