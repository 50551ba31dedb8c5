package kz.patronat.placement.process;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.Child.Outcome;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.Decision;
import kz.patronat.casefile.Decision.ForChild;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Decisions;
import kz.patronat.engine.FormInput;
import kz.patronat.kernel.Language;
import kz.patronat.placement.Heard;
import kz.patronat.placement.store.Hearings;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The decision for every child (clause C14); what the applicant was not heard on goes to a hearing first. */
@Component
class DecideForm extends PlacementForm {

    private final Decisions decisions;
    private final DecisionRows rows;
    private final Heard heard;
    private final Hearings hearings;
    private final Children children;
    private final CaseFiles caseFiles;

    DecideForm(
            FormWork work,
            Decisions decisions,
            DecisionRows rows,
            Heard heard,
            Hearings hearings,
            Children children,
            CaseFiles caseFiles) {
        super(work);
        this.decisions = decisions;
        this.rows = rows;
        this.heard = heard;
        this.hearings = hearings;
        this.children = children;
        this.caseFiles = caseFiles;
    }

    @Override
    Map<String, ?> known(CaseFile file) {
        var made = decisions.of(file.number());
        var latest = made.isEmpty() ? null : made.get(made.size() - 1);
        var shown = new HashMap<String, Object>();
        shown.put("decisions", rows.children(file, "decision", latest));
        shown.put("grounds", DecisionRows.grounds(latest));
        shown.put("groundOptions", rows.options(now(), Language.KK));
        shown.put("groundOptionsRu", rows.options(now(), Language.RU));
        return shown;
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var file = file(task);
        var decision = rows.read(input, "decisions", "decision", file, Stage.DECIDED, person(task), now());
        var unheard = heard.isMissingFor(decision);
        PlacementProcess.HEARING_NEEDED.set(task, unheard);
        if (unheard) {
            decisions.record(intended(decision));
            write(task, "placement.journal.answered.REFUSAL_INTENDED");
        } else {
            answer(input, file);
            decide(task, file, decision);
        }
    }

    private void answer(FormInput input, CaseFile file) {
        var answer = input.find("objectionAnswer");
        if (answer != null) {
            heard.latest(file.number()).ifPresent(hearing -> hearings.answer(hearing.decision(), answer));
        }
    }

    private void decide(DelegateTask task, CaseFile file, Decision decision) {
        decisions.record(decision);
        decision.children().stream()
                .filter(child -> child.outcome() != Outcome.CONTRACT)
                .forEach(child -> children.decide(child.child(), child.outcome(), child.reason()));
        caseFiles.enter(file.number(), CaseStatus.DECIDED);
        meet(task, "decision-ready");
        write(task, "placement.journal.decided");
        PlacementProcess.CONTRACT_DECIDED.set(task, decision.has(Outcome.CONTRACT));
        PlacementProcess.REFUSAL_DECIDED.set(task, decision.isRefusal());
        PlacementProcess.IMPEDIMENT.set(task, false);
        PlacementProcess.CHILD_IDS.set(
                task,
                decision.children().stream()
                        .filter(child -> child.outcome() == Outcome.CONTRACT)
                        .map(ForChild::child)
                        .map(UUID::toString)
                        .toList());
    }

    private static Decision intended(Decision decision) {
        return new Decision(
                decision.id(),
                decision.caseNumber(),
                Stage.REFUSAL_INTENDED,
                decision.children(),
                decision.grounds(),
                null,
                decision.userId(),
                decision.at());
    }
}
