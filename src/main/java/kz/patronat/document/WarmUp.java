package kz.patronat.document;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Zone;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints a sheet nobody sees once the service is up: the first paper takes seconds, the next ones do not. */
@Component
@ConditionalOnProperty(name = "patronat.papers.warm-up", matchIfMissing = true)
class WarmUp {

    private static final Bilingual BLANK = new Bilingual("–", "–");

    private final PaperPress press;
    private final Clock clock;

    WarmUp(PaperPress press, Clock clock) {
        this.press = press;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var thread = new Thread(() -> press.print(sheet(), Language.KK), "papers-warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private Sheet sheet() {
        var today = LocalDate.now(clock.withZone(Zone.ALMATY));
        var facts = new EndingFacts(
                new Recipient(new PersonName("–", "–", null), null),
                new CaseNumber("–"),
                today,
                EndingFacts.Ending.WITHDRAWN,
                today,
                null,
                new Official("–", "head"));
        var head = new Letterhead(BLANK, BLANK, BLANK, "–", LocalTime.MIN, LocalTime.MAX, null, null);
        return new Sheet(head, "–", 1, today, "–", facts, List.of());
    }
}
