package kz.patronat.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.patronat.access.Role;
import kz.patronat.access.StaffDirectory;
import kz.patronat.deadline.TermRules;
import kz.patronat.document.AcceptanceRefusalFacts;
import kz.patronat.document.AcceptanceRefusalFacts.Shortcoming;
import kz.patronat.document.Appeal;
import kz.patronat.document.Draft;
import kz.patronat.document.Folder;
import kz.patronat.document.Issue;
import kz.patronat.document.Official;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Papers;
import kz.patronat.document.Recipient;
import kz.patronat.document.Signer;
import kz.patronat.document.Signing;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Zone;
import org.springframework.stereotype.Component;

/** Refusals to accept an incomplete package, handed over at the counter; no case begins with one. */
@Component
public class AcceptanceRefusals {

    private final Visits visits;
    private final TermRules terms;
    private final StaffDirectory staff;
    private final Papers papers;
    private final Clock clock;

    AcceptanceRefusals(Visits visits, TermRules terms, StaffDirectory staff, Papers papers, Clock clock) {
        this.visits = visits;
        this.terms = terms;
        this.staff = staff;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * Why a package is not accepted.
     *
     * @param to who brought it
     */
    public record Reasons(Recipient to, Language language, List<Shortcoming> shortcomings) {

        public Reasons {
            shortcomings = List.copyOf(shortcomings);
        }
    }

    /** Draws the refusal; it awaits the registrar's signature. */
    public void draw(String visit, Reasons reasons, String registrar) {
        var facts = new AcceptanceRefusalFacts(
                reasons.to(), null, today(), reasons.shortcomings(), appeal(), official(registrar));
        papers.draw(new Draft(folder(visit), visit, reasons.language(), facts).by(registrar));
    }

    public Paper of(String visit) {
        return papers.current(PaperKind.ACCEPTANCE_REFUSAL, visit).orElseThrow();
    }

    /** The registrar has signed the paper by hand. */
    public void sign(String visit, String registrar) {
        papers.sign(of(visit).id(), new Signing(Signer.OFFICIAL, staff.name(registrar), today(), registrar));
    }

    /** @throws kz.patronat.kernel.RejectedInput when the identity document was not seen */
    public void handOver(String visit, String to, boolean identitySeen, String registrar) {
        papers.issue(of(visit).id(), new Issue(Issue.Way.HAND, to, identitySeen, null, clock.instant(), registrar));
    }

    private Folder folder(String visit) {
        return new Folder(visits.get(visit).provider(), visit);
    }

    private Official official(String registrar) {
        return new Official(staff.name(registrar), Role.REGISTRAR.id());
    }

    private Appeal appeal() {
        var today = today();
        return new Appeal(
                terms.rule("appeal", today).length(),
                terms.rule("complaint", today).length(),
                terms.rule("quality-review", today).length());
    }

    private LocalDate today() {
        return Zone.day(clock.instant());
    }
}
