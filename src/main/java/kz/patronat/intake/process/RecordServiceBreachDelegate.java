package kz.patronat.intake.process;

import kz.patronat.intake.Norm;
import kz.patronat.intake.Reception;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The norm of service has passed (clause C5). */
@Component
class RecordServiceBreachDelegate implements JavaDelegate {

    private final Reception reception;

    RecordServiceBreachDelegate(Reception reception) {
        this.reception = reception;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reception.breach(execution.getProcessBusinessKey(), Norm.SERVICE);
    }
}
