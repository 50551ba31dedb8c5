package kz.patronat.intake.process;

import kz.patronat.intake.AcceptanceRefusals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Draws the refusal to accept an incomplete package (clause C6). */
@Component
class DrawAcceptanceRefusalDelegate implements JavaDelegate {

    private final AcceptanceRefusals refusals;

    DrawAcceptanceRefusalDelegate(AcceptanceRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        refusals.draw(
                execution.getProcessBusinessKey(),
                ReceptionProcess.REFUSAL.from(execution),
                ReceptionProcess.REGISTRAR.from(execution));
    }
}
