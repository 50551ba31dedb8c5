package kz.patronat.placement.process;

import java.time.Clock;
import java.util.List;
import kz.patronat.engine.CaseVariables;
import kz.patronat.kernel.Zone;
import kz.patronat.placement.RefusalGround;
import kz.patronat.placement.RefusalGrounds;
import kz.patronat.placement.store.SuggestedGrounds;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps in the case file to which grounds the facts point, as far as they are valid today. */
@Component
class KeepSuggestedGrounds implements ExecutionListener {

    /** Where the engine leaves the answer of the table until the task ends. */
    private static final String DECISION_RESULT = "decisionResult";

    private final SuggestedGrounds suggested;
    private final RefusalGrounds grounds;
    private final Clock clock;

    KeepSuggestedGrounds(SuggestedGrounds suggested, RefusalGrounds grounds, Clock clock) {
        this.suggested = suggested;
        this.grounds = grounds;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var result = (DmnDecisionResult) execution.getVariable(DECISION_RESULT);
        List<String> codes = result.collectEntries("suggested");
        var valid = grounds.validOn(Zone.day(clock.instant())).stream()
                .map(RefusalGround::code)
                .toList();
        suggested.put(
                CaseVariables.caseOf(execution),
                codes.stream().filter(valid::contains).toList());
    }
}
