package kz.patronat.intake.process;

import kz.patronat.intake.Reception;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody ended the visit, so the end of the day does. */
@Component
class CloseForgottenVisitDelegate implements JavaDelegate {

    private final Reception reception;

    CloseForgottenVisitDelegate(Reception reception) {
        this.reception = reception;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reception.closeForgotten(execution.getProcessBusinessKey());
    }
}
