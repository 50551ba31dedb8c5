package kz.patronat.inspection.process;

import kz.patronat.inspection.Visits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** However the study ends, also by a withdrawal: no visit stays planned. */
@Component
class CancelOpenVisitsListener implements ExecutionListener {

    private final Visits visits;

    CancelOpenVisitsListener(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void notify(DelegateExecution execution) {
        visits.cancelOpen(execution.getProcessInstanceId());
    }
}
