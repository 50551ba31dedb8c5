package kz.patronat.placement.paper;

import java.time.Instant;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Child.Outcome;
import kz.patronat.casefile.Decision;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Decisions;
import kz.patronat.deadline.TermRules;
import kz.patronat.document.Draft;
import kz.patronat.document.Folder;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperId;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Papers;
import kz.patronat.document.PreliminaryDecisionFacts;
import kz.patronat.document.RefusalFacts;
import kz.patronat.kernel.Zone;
import kz.patronat.placement.store.Hearings;
import kz.patronat.placement.store.Hearings.Hearing;
import kz.patronat.placement.store.SignedObjections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The preliminary decision and the reasoned refusal (clauses C14, C24; APPC art. 73, 80). */
@Component
public class RefusalLetters {

    private final Letterhead letterhead;
    private final Decisions decisions;
    private final Hearings hearings;
    private final SignedObjections objections;
    private final TermRules terms;
    private final Papers papers;

    RefusalLetters(
            Letterhead letterhead,
            Decisions decisions,
            Hearings hearings,
            SignedObjections objections,
            TermRules terms,
            Papers papers) {
        this.letterhead = letterhead;
        this.decisions = decisions;
        this.hearings = hearings;
        this.objections = objections;
        this.terms = terms;
        this.papers = papers;
    }

    /** A preliminary decision belongs to the intended refusal, so a new intention is a new paper. */
    public static String owner(Decision decision) {
        return decision.caseNumber() + "/" + decision.id();
    }

    public PaperId drawPreliminaryDecision(CaseFile file, Decision intended, Instant hearingAt) {
        var facts = new PreliminaryDecisionFacts(
                letterhead.recipient(file),
                file.number(),
                letterhead.submittedOn(file),
                letterhead.named(file, intended, Outcome.REFUSED),
                letterhead.grounds(intended),
                terms.rule("objection", letterhead.today()).length(),
                Letterhead.local(hearingAt),
                null,
                letterhead.signer(file));
        return papers.draw(new Draft(Folder.of(file), owner(intended), file.language(), facts));
    }

    public PaperId drawRefusal(CaseFile file) {
        var decided = decisions.latest(file.number(), Stage.DECIDED).orElseThrow();
        var facts = new RefusalFacts(
                letterhead.recipient(file),
                file.number(),
                letterhead.submittedOn(file),
                letterhead.named(file, decided, Outcome.REFUSED),
                letterhead.grounds(decided),
                heard(file),
                letterhead.appeal(),
                letterhead.signer(file));
        return papers.draw(new Draft(Folder.of(file), owner(decided), file.language(), facts));
    }

    public Paper currentPreliminaryDecision(CaseFile file) {
        return current(PaperKind.PRELIMINARY_DECISION, file, Stage.REFUSAL_INTENDED);
    }

    public Paper currentRefusal(CaseFile file) {
        return current(PaperKind.REFUSAL, file, Stage.DECIDED);
    }

    private Paper current(PaperKind kind, CaseFile file, Stage stage) {
        return decisions
                .latest(file.number(), stage)
                .flatMap(decision -> papers.current(kind, owner(decision)))
                .orElseThrow(() -> new IllegalStateException("no " + kind + " in " + file.number()));
    }

    private RefusalFacts.@Nullable Hearing heard(CaseFile file) {
        return decisions
                .latest(file.number(), Stage.REFUSAL_INTENDED)
                .flatMap(intended -> hearings.find(intended.id()))
                .filter(hearing -> hearing.heldAt() != null)
                .map(hearing -> heard(hearing, saidThereIsNothing(hearing)))
                .orElse(null);
    }

    private boolean saidThereIsNothing(Hearing hearing) {
        return !hearing.attended()
                && hearing.objection() == null
                && objections.of(hearing.decision()).stream()
                        .anyMatch(said -> said.isAgreement() && said.isConfirmed());
    }

    private static RefusalFacts.Hearing heard(Hearing hearing, boolean agreed) {
        return new RefusalFacts.Hearing(
                Zone.day(hearing.at()), hearing.attended(), agreed, hearing.objection(), hearing.answer());
    }
}
