package kz.patronat.inspection.process;

import kz.patronat.inspection.Visits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TellVisitDelegate implements JavaDelegate {

    private final Visits visits;

    TellVisitDelegate(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        visits.tell(execution.getProcessInstanceId());
    }
}
