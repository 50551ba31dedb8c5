package kz.patronat.intake.process;

import kz.patronat.intake.Norm;
import kz.patronat.intake.Reception;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The norm of waiting has passed (clause C5). */
@Component
class RecordWaitingBreachDelegate implements JavaDelegate {

    private final Reception reception;

    RecordWaitingBreachDelegate(Reception reception) {
        this.reception = reception;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reception.breach(execution.getProcessBusinessKey(), Norm.WAITING);
    }
}
