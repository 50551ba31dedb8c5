package kz.patronat.placement;

import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.casefile.Channel;
import kz.patronat.casefile.Child.Outcome;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.Decision;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Decisions;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Papers;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.placement.paper.NoticeLetters;
import kz.patronat.placement.paper.RefusalLetters;
import kz.patronat.placement.store.Appointments;
import org.springframework.stereotype.Component;

/**
 * When the 30 days are met (clause C4): through the portal as soon as the notice or the refusal lies in the cabinet; at
 * the office when every contract is signed and the refusal issued.
 */
@Component
public class TermOfService {

    private static final String CODE = "decision";

    private final CaseTerms terms;
    private final Decisions decisions;
    private final Children children;
    private final Papers papers;
    private final Appointments appointments;

    TermOfService(CaseTerms terms, Decisions decisions, Children children, Papers papers, Appointments appointments) {
        this.terms = terms;
        this.decisions = decisions;
        this.children = children;
        this.papers = papers;
        this.appointments = appointments;
    }

    /** Marks the term as met if the provider has done all that it asks. */
    public void meetIfDone(CaseFile file) {
        decisions
                .latest(file.number(), Stage.DECIDED)
                .filter(decided -> isRefusalDone(decided) && isContractDone(file, decided))
                .ifPresent(done -> terms.meet(file.number(), CODE));
    }

    /** The case ends otherwise: nothing more is asked of the provider. */
    public void end(CaseNumber number) {
        terms.meet(number, CODE);
    }

    /** Whether the provider still owes the result: not met, and not only the applicant is awaited, the refusal issued. */
    public boolean isOwed(CaseNumber number) {
        var met = terms.current(number, CODE).map(term -> term.metAt() != null).orElse(false);
        var awaited = appointments
                .find(number)
                .map(appointment -> appointment.awaitedSince() != null)
                .orElse(false);
        return !met && !(awaited && isRefusalDone(number));
    }

    private boolean isRefusalDone(CaseNumber number) {
        return decisions.latest(number, Stage.DECIDED).map(this::isRefusalDone).orElse(true);
    }

    private boolean isRefusalDone(Decision decided) {
        return !decided.isRefusal() || isIssued(PaperKind.REFUSAL, decided);
    }

    private boolean isContractDone(CaseFile file, Decision decided) {
        if (!decided.has(Outcome.CONTRACT)) {
            return true;
        }
        if (file.channel() == Channel.PORTAL) {
            return isIssued(NoticeLetters.kind(file), decided);
        }
        var promised = decided.childrenWith(Outcome.CONTRACT);
        return children.of(file.number()).stream()
                .filter(child -> promised.contains(child.id()))
                .allMatch(child -> child.outcome() == Outcome.CONTRACT);
    }

    private boolean isIssued(PaperKind kind, Decision decided) {
        return papers.current(kind, RefusalLetters.owner(decided))
                .map(Paper::state)
                .filter(Paper.State.ISSUED::equals)
                .isPresent();
    }
}
