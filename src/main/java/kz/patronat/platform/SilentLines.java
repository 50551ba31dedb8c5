package kz.patronat.platform;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.StateTransition;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The lines to those outside who may take a call and never answer it. Once the last calls over a line have waited in vain,
 * one at a time tries it, and everybody else is told at once, so that nobody's threads and connections stand in a queue
 * behind the silence of another. The first answer opens the line to all again.
 *
 * <p>Each process knows its own lines, in memory: a new one learns within three calls what it does not know, and shared
 * knowledge would need a neighbour that can itself be silent. Time is that of the machine, whatever the clock of the
 * service says.
 */
@Component
public final class SilentLines {

    private static final Logger LOG = LoggerFactory.getLogger(SilentLines.class);

    /** So many in a row: one may have met a deploy, two a lost packet. */
    private static final int IN_VAIN = 3;

    /** Who fails sooner has held nobody up. */
    private static final Duration LONG = Duration.ofSeconds(2);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final CircuitBreakerRegistry lines;
    private final Map<String, Integer> silences = new ConcurrentHashMap<>();
    private final Duration longWait;
    private final LongSupplier nanos;

    public SilentLines() {
        this(LONG, BETWEEN_TRIES);
    }

    public SilentLines(Duration longWait, Duration betweenTries) {
        this(longWait, betweenTries, System::nanoTime);
    }

    SilentLines(Duration longWait, Duration betweenTries, LongSupplier nanos) {
        this.longWait = longWait;
        this.nanos = nanos;
        InstantSource time = () -> Instant.EPOCH.plusNanos(nanos.getAsLong());
        lines = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .clock(time.withZone(ZoneOffset.UTC))
                .slidingWindow(IN_VAIN, IN_VAIN, SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(100)
                // A slow answer is an answer.
                .slowCallDurationThreshold(Duration.ofDays(1))
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitDurationInOpenState(betweenTries)
                .build());
        lines.getEventPublisher()
                .onEntryAdded(added -> added.getAddedEntry().getEventPublisher().onStateTransition(this::entered));
    }

    private void entered(CircuitBreakerOnStateTransitionEvent event) {
        if (event.getStateTransition() == StateTransition.CLOSED_TO_OPEN) {
            silences.merge(event.getCircuitBreakerName(), 1, Integer::sum);
            LOG.warn("Nobody answers over {}; it is tried by one at a time", event.getCircuitBreakerName());
        } else if (event.getStateTransition() == StateTransition.HALF_OPEN_TO_CLOSED) {
            LOG.warn("{} answers again", event.getCircuitBreakerName());
        }
    }

    /** Leave to call, to be closed when the call is over; none while the line is silent and somebody else tries it. */
    public Optional<Call> call(String name) {
        var line = lines.circuitBreaker(name);
        // The state is read afterwards: another call may be taken for the one that tries, but that one never for
        // another, or nobody would ever try again.
        return line.tryAcquirePermission()
                ? Optional.of(new Call(line, line.getState() != State.CLOSED))
                : Optional.empty();
    }

    /** A call over a line. Of one that nobody calls answered something came out that is no answer, such as an exception. */
    public final class Call implements AutoCloseable {

        private final CircuitBreaker line;
        private final boolean isTry;
        private final long since = nanos.getAsLong();
        private final int silencesBefore;
        private boolean isAnswered;

        private Call(CircuitBreaker line, boolean isTry) {
            this.line = line;
            this.isTry = isTry;
            this.silencesBefore = silences();
        }

        private int silences() {
            return silences.getOrDefault(line.getName(), 0);
        }

        public void answered() {
            isAnswered = true;
        }

        @Override
        public void close() {
            var lasted = nanos.getAsLong() - since;
            if (isAnswered) {
                line.onSuccess(lasted, TimeUnit.NANOSECONDS);
            } else if (isOfToday()) {
                if (lasted > longWait.toNanos()) {
                    line.onError(lasted, TimeUnit.NANOSECONDS, new TimeoutException());
                } else {
                    line.releasePermission();
                }
            }
        }

        /**
         * Who began before the line was known to be silent says in vain nothing new, not even once it is open again, and is
         * not the one who tries it.
         */
        private boolean isOfToday() {
            return isTry || line.getState() == State.CLOSED && silences() == silencesBefore;
        }
    }
}
