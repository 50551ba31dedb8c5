package kz.patronat.placement.process;

import kz.patronat.casefile.CaseStatus;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The round ends without having concluded what it decided; the next one opens the case again at once. */
@Component
class EndRoundDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        PlacementProcess.OUTCOME.set(execution, CaseStatus.NOT_CONCLUDED.name());
    }
}
