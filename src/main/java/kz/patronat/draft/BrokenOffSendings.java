package kz.patronat.draft;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends what broke off between the case and its draft: the case exists then, but the person's channel of notices is not
 * chosen yet and the draft still lies open with everything that was entered.
 */
@Component
class BrokenOffSendings {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenOffSendings.class);

    /** Longer than any sending lasts. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Drafts drafts;
    private final DraftSending sending;
    private final Clock clock;

    BrokenOffSendings(Drafts drafts, DraftSending sending, Clock clock) {
        this.drafts = drafts;
        this.sending = sending;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void end() {
        for (var draft : drafts.sendingBefore(clock.instant().minus(PATIENCE))) {
            try {
                sending.end(draft);
            } catch (RuntimeException failure) {
                // One that cannot be ended must not hold the others; it is tried again.
                LOG.error("the sending of draft {} is not ended", draft.id(), failure);
            }
        }
    }
}
