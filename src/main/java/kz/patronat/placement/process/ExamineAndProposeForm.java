package kz.patronat.placement.process;

import java.util.HashMap;
import java.util.Map;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Decisions;
import kz.patronat.engine.FormInput;
import kz.patronat.kernel.Language;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The executor's proposal for every child (clause C14). */
@Component
class ExamineAndProposeForm extends PlacementForm {

    private final Decisions decisions;
    private final DecisionRows rows;

    ExamineAndProposeForm(FormWork work, Decisions decisions, DecisionRows rows) {
        super(work);
        this.decisions = decisions;
        this.rows = rows;
    }

    @Override
    Map<String, ?> known(CaseFile file) {
        // What was proposed before a decision fell is no proposal for the round after it.
        var earlier = decisions.sinceDecided(file.number()).stream()
                .filter(decision -> decision.stage() == Stage.PROPOSED)
                .reduce((one, later) -> later)
                .orElse(null);
        var shown = new HashMap<String, Object>();
        shown.put("proposals", rows.children(file, "proposal", earlier));
        shown.put("grounds", DecisionRows.grounds(earlier));
        shown.put("groundOptions", rows.options(now(), Language.KK));
        shown.put("groundOptionsRu", rows.options(now(), Language.RU));
        return shown;
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var isReady = "PROPOSE".equals(input.text("readiness"));
        PlacementProcess.PROPOSAL_READY.set(task, isReady);
        if (isReady) {
            decisions.record(
                    rows.read(input, "proposals", "proposal", file(task), Stage.PROPOSED, person(task), now()));
            meet(task, "proposal");
            write(task, "placement.journal.proposed");
        } else {
            write(task, "placement.journal.children-again");
        }
    }
}
