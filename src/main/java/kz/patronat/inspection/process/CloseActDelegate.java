package kz.patronat.inspection.process;

import kz.patronat.inspection.Visits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseActDelegate implements JavaDelegate {

    private final Visits visits;

    CloseActDelegate(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        visits.tellNotStudied(execution.getProcessInstanceId());
    }
}
