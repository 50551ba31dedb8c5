package kz.patronat.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.patronat.deadline.Deadline;
import kz.patronat.deadline.Deadlines;
import kz.patronat.deadline.WorkingHours;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.texts.Texts;
import org.springframework.stereotype.Component;

/** The term of the service for somebody who applies now (clause C4). */
@Component
class TermExample {

    private static final String DECISION = "decision";

    private final Deadlines deadlines;
    private final Texts texts;

    TermExample(Deadlines deadlines, Texts texts) {
        this.deadlines = deadlines;
        this.texts = texts;
    }

    /** @param lines how it was counted */
    record Example(String today, String dueDate, boolean provisional, List<Phrase> lines) {}

    /** Empty when the calendar does not reach so far. */
    Optional<Example> of(Instant now, SiteLanguage language) {
        try {
            return Optional.of(example(deadlines.term(DECISION, now, WorkingHours.USUAL), now, language));
        } catch (RejectedInput unknownYear) {
            return Optional.empty();
        }
    }

    private Example example(Deadline deadline, Instant now, SiteLanguage language) {
        var official = language.official();
        return new Example(
                Written.day(Zone.day(now)),
                Written.day(deadline.dueDate()),
                deadline.provisional(),
                deadline.explanation(official, texts::in).stream()
                        .map(line -> new Phrase(line, official.code()))
                        .toList());
    }
}
