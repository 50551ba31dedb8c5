package kz.patronat.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import kz.patronat.kernel.Zone;
import org.springframework.stereotype.Component;

/**
 * The one clock of the service, in the zone of the country: the machine's time and an offset that only grows and is
 * kept in the database, so that a moved clock stays moved over a restart. Without the movable clock of the embedded
 * start it is the machine's time.
 */
@Component
public class ServiceClock extends Clock {

    private final ClockOffset kept;
    private final Clock machine = Clock.system(Zone.ALMATY);
    private final List<Consumer<Duration>> followers = new CopyOnWriteArrayList<>();
    private volatile Duration offset;

    ServiceClock(ClockOffset kept) {
        this.kept = kept;
        this.offset = kept.load();
    }

    /** How far the clock is ahead of the machine's. */
    public Duration offset() {
        return offset;
    }

    /** Tells the offset now and after every change, so that another clock can follow. */
    public void follow(Consumer<Duration> follower) {
        followers.add(follower);
        follower.accept(offset);
    }

    /**
     * Moves the clock forward, for good.
     *
     * @throws IllegalArgumentException when the step is not forward
     */
    public synchronized void advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("the clock only goes forward: " + step);
        }
        var moved = offset.plus(step);
        kept.keep(moved);
        offset = moved;
        followers.forEach(follower -> follower.accept(moved));
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    /** The same time in another zone; it moves with this clock. */
    private static final class InZone extends Clock {

        private final Clock clock;
        private final ZoneId zone;

        InZone(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(clock, other);
        }
    }
}
