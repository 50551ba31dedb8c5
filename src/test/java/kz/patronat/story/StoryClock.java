package kz.patronat.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import kz.patronat.kernel.Zone;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The clock of a story: it stands still until the story moves it, and the engine stands with it. */
public class StoryClock extends Clock {

    private volatile Instant now;

    StoryClock(Instant now) {
        set(now);
    }

    /** Sets the time, also backwards, so that every story may begin where it likes. */
    public void set(Instant instant) {
        now = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Local date and time of Almaty. */
    public void set(String local) {
        set(java.time.LocalDateTime.parse(local).atZone(Zone.ALMATY).toInstant());
    }

    public void passes(Duration time) {
        set(now.plus(time));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Zone.ALMATY;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
