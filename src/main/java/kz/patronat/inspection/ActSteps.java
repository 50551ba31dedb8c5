package kz.patronat.inspection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.casefile.Finding;
import kz.patronat.casefile.Finding.Outcome;
import kz.patronat.casefile.Findings;
import kz.patronat.deadline.Deadline;
import kz.patronat.deadline.Deadlines;
import kz.patronat.deadline.WorkingHours;
import kz.patronat.inspection.ActContent.Conclusion;
import kz.patronat.inspection.HousingAct.Acknowledgement;
import kz.patronat.inspection.HousingAct.State;
import kz.patronat.inspection.store.ActTable;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.provider.Providers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The act from its opening to the applicant's acquaintance with it (clause C12). */
@Component
public class ActSteps {

    /** Code of the term of the act in {@code terms.dmn}. */
    private static final String ACKNOWLEDGEMENT_TERM = "act-acknowledgement";

    private final ActTable acts;
    private final CaseFiles caseFiles;
    private final CaseTerms terms;
    private final Findings findings;
    private final CaseJournal journal;
    private final Notices notices;
    private final Providers providers;
    private final Deadlines deadlines;
    private final Clock clock;

    ActSteps(
            ActTable acts,
            CaseFiles caseFiles,
            CaseTerms terms,
            Findings findings,
            CaseJournal journal,
            Notices notices,
            Providers providers,
            Deadlines deadlines,
            Clock clock) {
        this.acts = acts;
        this.caseFiles = caseFiles;
        this.terms = terms;
        this.findings = findings;
        this.journal = journal;
        this.notices = notices;
        this.providers = providers;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** An act that has been opened, with its term. */
    public record Opened(UUID act, Deadline deadline) {}

    /** Opens the act of a run with its term, counted from today. */
    public Opened open(CaseNumber number, String run) {
        var act = acts.open(number, run);
        var deadline = following(ActTerm.CODE, number);
        terms.set(number, deadline, "inspection.term.ordered");
        return new Opened(act.id(), deadline);
    }

    public HousingAct ofRun(String run) {
        return acts.ofRun(run);
    }

    public Optional<String> remarks(String run) {
        return acts.remarks(acts.ofRun(run).id());
    }

    public void fillIn(String run, ActContent content, String inspector) {
        acts.fillIn(acts.ofRun(run).id(), content, inspector);
    }

    /** The act was signed by whoever studied, with a key or by hand. */
    public void signed(String run, String userId) {
        journal.write(acts.ofRun(run).caseNumber(), userId, "inspection.journal.signed");
    }

    public void giveBack(String run, String userId, String remarks) {
        acts.giveBack(acts.ofRun(run).id(), userId, remarks);
    }

    public void approve(String run, String userId) {
        var act = acts.ofRun(run);
        acts.close(act.id(), State.APPROVED, userId);
        var suitable = act.content() != null && act.content().conclusion() == Conclusion.EXIST;
        settle(act, suitable ? Outcome.CLEAR : Outcome.IMPEDIMENT);
        journal.write(act.caseNumber(), userId, "inspection.journal.approved");
    }

    /** The conditions could not be studied, the attempts stand in the act; it is approved like any other. */
    public void closeWithoutStudy(String run, String userId) {
        var act = acts.ofRun(run);
        acts.close(act.id(), State.NOT_STUDIED, userId);
        settle(act, Outcome.NOT_STUDIED);
        journal.write(act.caseNumber(), userId, "inspection.journal.not-studied");
    }

    private void settle(HousingAct act, Outcome outcome) {
        findings.record(new Finding(act.caseNumber(), Finding.Check.HOUSING, null, outcome, clock.instant()));
        terms.meet(act.caseNumber(), ActTerm.CODE);
    }

    /** Tells the applicant that the act can be read. @return until when the case waits for that */
    public Instant tell(String run) {
        var act = acts.ofRun(run);
        var deadline = following(ACKNOWLEDGEMENT_TERM, act.caseNumber());
        acts.waitUntil(act.id(), deadline.dueAt());
        notices.tell(
                act.caseNumber(),
                Recipient.applicant(),
                "inspection.notice.act-ready",
                act.id().toString(),
                Written.day(deadline.dueDate()));
        return deadline.dueAt();
    }

    /** @param witnesses who confirmed a refusal to sign, each with the position or the address */
    public void acknowledge(
            String run,
            Acknowledgement way,
            LocalDate day,
            @Nullable String applicantRemarks,
            List<String> witnesses,
            @Nullable String userId) {
        var act = acts.ofRun(run);
        acts.acknowledge(act.id(), way, day, applicantRemarks, witnesses);
        journal.write(act.caseNumber(), userId, "inspection.journal.acknowledgement." + way);
    }

    public LocalDate today() {
        return Zone.day(clock.instant());
    }

    private Deadline following(String term, CaseNumber number) {
        var provider = providers.get(caseFiles.get(number).provider());
        return deadlines.following(term, today(), new WorkingHours(provider.opens(), provider.closes()));
    }
}
