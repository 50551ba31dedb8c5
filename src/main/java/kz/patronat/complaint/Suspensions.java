package kz.patronat.complaint;

import java.time.Instant;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Decisions;
import kz.patronat.casefile.People;
import kz.patronat.casefile.SigningBars;
import kz.patronat.complaint.Filing.Subject;
import kz.patronat.complaint.Filing.Way;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.kernel.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A complaint suspends the decision that it is about: no contract of the case is signed until it is closed (APPC art.
 * 96). It begins when it is known who complains. At the counter and in a letter an official has seen it; online the
 * complaint itself names whom it likes, and only a signature that is verified to be that person's tells.
 */
@Component
public class Suspensions {

    private final Complaints complaints;
    private final Decisions decisions;
    private final People people;
    private final SigningBars bars;

    Suspensions(Complaints complaints, Decisions decisions, People people, SigningBars bars) {
        this.complaints = complaints;
        this.decisions = decisions;
        this.people = people;
        this.bars = bars;
    }

    /** Called when it is known who complains; what is suspended already stays so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void suspend(Complaint complaint) {
        if (complaint.caseNumber() != null
                && complaint.filing().matter().subject() == Subject.DECISION
                && isDecided(complaint.caseNumber(), complaint.registeredAt())
                && comesFromAParty(complaint)
                && complaints.holdUnbarred(complaint.number())) {
            complaints.bar(complaint.number(), bars.raise(complaint.caseNumber(), complaint.number()));
        }
    }

    /** A decision that was taken after the complaint is another one. */
    private boolean isDecided(CaseNumber number, Instant before) {
        return decisions
                .latest(number, Stage.DECIDED)
                .filter(decision -> !decision.at().isAfter(before))
                .isPresent();
    }

    /**
     * Online anybody can name a number, and it stops nobody's contract; an official has looked for whom somebody comes.
     * The spouse is a party as the applicant is: without the spouse's consent there is no contract (Code art. 122(3)), and
     * the decision touches the spouse's rights.
     */
    private boolean comesFromAParty(Complaint complaint) {
        var filing = complaint.filing();
        return filing.way() != Way.PORTAL
                || people.of(complaint.caseNumber()).stream()
                        .anyMatch(person ->
                                person.iin().equals(filing.complainant().iin()));
    }
}
