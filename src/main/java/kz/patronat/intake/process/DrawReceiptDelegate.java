package kz.patronat.intake.process;

import kz.patronat.engine.CaseVariables;
import kz.patronat.intake.Receipts;
import kz.patronat.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Draws the receipt before the applicant leaves the counter (clause C10). */
@Component
class DrawReceiptDelegate implements JavaDelegate {

    private final Receipts receipts;

    DrawReceiptDelegate(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        receipts.draw(
                new CaseNumber(CaseVariables.CASE_NUMBER.from(execution)), ReceptionProcess.REGISTRAR.from(execution));
    }
}
