package kz.patronat.draft;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes drafts that their people have left, files and all. */
@Component
class DraftExpiry {

    private final Drafts drafts;
    private final DraftSettings settings;
    private final Clock clock;

    DraftExpiry(Drafts drafts, DraftSettings settings, Clock clock) {
        this.drafts = drafts;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void discard() {
        drafts.discardUntouchedSince(clock.instant().minus(settings.kept()));
    }
}
