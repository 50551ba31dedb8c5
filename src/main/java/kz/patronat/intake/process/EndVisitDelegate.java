package kz.patronat.intake.process;

import kz.patronat.intake.Reception;
import kz.patronat.intake.VisitOutcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The visitor has gone; one who was not there when called has left (clause C5). */
@Component
class EndVisitDelegate implements JavaDelegate {

    private final Reception reception;

    EndVisitDelegate(Reception reception) {
        this.reception = reception;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reception.end(
                execution.getProcessBusinessKey(),
                ReceptionProcess.OUTCOME
                        .find(execution)
                        .map(VisitOutcome::valueOf)
                        .orElse(VisitOutcome.LEFT));
    }
}
