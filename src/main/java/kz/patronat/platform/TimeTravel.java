package kz.patronat.platform;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Zone;
import org.springframework.stereotype.Component;

/**
 * Moves the clock from one due moment to the next and lets everything that falls due there run before it goes on, so
 * that the cases live through the days as if they had waited for them. Only on the embedded start.
 */
@Component
@EmbeddedStart
public class TimeTravel {

    private static final Period FARTHEST = Period.ofYears(1);
    private static final Duration PATIENCE_AT_A_STEP = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final ServiceClock clock;
    private final DueWork work;
    private final ReentrantLock travelling = new ReentrantLock();

    TimeTravel(ServiceClock clock, DueWork work) {
        this.clock = clock;
        this.work = work;
    }

    /**
     * Moves the clock forward and answers when everything has come to rest.
     *
     * @param amount a period or duration of ISO 8601 such as {@code P10D} or {@code PT36H}, at most a year
     * @throws RejectedInput when it is none, not forward or too far
     * @throws ClockInUse when another call is moving the clock
     */
    public Journey advance(String amount) {
        var step = read(amount);
        if (!travelling.tryLock()) {
            throw new ClockInUse();
        }
        try {
            return travel(step);
        } finally {
            travelling.unlock();
        }
    }

    private Journey travel(TemporalAmount step) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var from = clock.instant();
        var target = target(from, step);
        var fellDue = new ArrayList<FellDue>();
        var quiet = comesToRest();
        var next = stop(target);
        while (quiet && next.isBefore(target)) {
            fellDue.addAll(work.dueBy(next));
            goTo(next);
            quiet = comesToRest() && System.nanoTime() < end;
            next = stop(target);
        }
        if (quiet) {
            fellDue.addAll(work.dueBy(target));
            goTo(target);
            quiet = comesToRest();
        }
        return new Journey(from, clock.instant(), quiet, List.copyOf(fellDue));
    }

    private Instant stop(Instant target) {
        return work.nextAfter(clock.instant())
                .filter(next -> next.isBefore(target))
                .orElse(target);
    }

    private void goTo(Instant moment) {
        var step = Duration.between(clock.instant(), moment);
        if (!step.isNegative()) {
            // Whole milliseconds, which is what the engine counts in, and never just before the moment.
            clock.advance(Duration.ofMillis(step.toMillis() + 1));
        }
    }

    private boolean comesToRest() {
        var end = System.nanoTime() + PATIENCE_AT_A_STEP.toNanos();
        work.hurry();
        while (!work.isQuiet()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
            work.hurry();
        }
        return true;
    }

    private static TemporalAmount read(String amount) {
        try {
            return amount.contains("T") ? Duration.parse(amount) : Period.parse(amount);
        } catch (DateTimeException wrong) {
            throw new RejectedInput("advance", "platform.clock.amount-wrong", amount);
        }
    }

    private static Instant target(Instant from, TemporalAmount step) {
        var here = from.atZone(Zone.ALMATY);
        try {
            var target = here.plus(step);
            if (!target.isAfter(here)) {
                throw new RejectedInput("advance", "platform.clock.forward-only");
            }
            if (target.isAfter(here.plus(FARTHEST))) {
                throw new RejectedInput("advance", "platform.clock.too-far");
            }
            return target.toInstant();
        } catch (DateTimeException | ArithmeticException beyondTime) {
            throw new RejectedInput("advance", "platform.clock.too-far");
        }
    }
}
