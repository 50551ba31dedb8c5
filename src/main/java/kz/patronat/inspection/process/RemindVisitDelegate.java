package kz.patronat.inspection.process;

import kz.patronat.inspection.Visits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RemindVisitDelegate implements JavaDelegate {

    private final Visits visits;

    RemindVisitDelegate(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        visits.remind(execution.getProcessInstanceId());
    }
}
