package kz.patronat.intake.process;

import java.util.Map;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.FormText;
import kz.patronat.engine.Forms;
import kz.patronat.engine.TaskForm;
import kz.patronat.intake.Receipts;
import kz.patronat.intake.Visits;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Written;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Hands the receipt over (clause C10). */
@Component
class HandOverReceiptForm extends TaskForm {

    private final Visits visits;
    private final Receipts receipts;

    HandOverReceiptForm(Forms forms, Visits visits, Receipts receipts) {
        super(forms);
        this.visits = visits;
        this.receipts = receipts;
    }

    private enum Signature {
        SIGNED,
        NOT_SIGNED
    }

    @Override
    protected Map<String, ?> prefill(DelegateTask task) {
        var number = caseNumber(task);
        var term = receipts.term(number);
        return Map.of(
                "receiptNumber", receipts.of(number).number(),
                "effectiveOn", Written.day(term.effectiveDate()),
                "resultOn", Written.day(term.dueDate()),
                "explanation", FormText.list(term.explanationKk().stream()),
                "explanationRu", FormText.list(term.explanationRu().stream()));
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var signed = input.choice("signature", Signature.class) == Signature.SIGNED;
        receipts.handOver(caseNumber(task), signed, input.find("note"), task.getAssignee());
        visits.handOverReceipt(task.getExecution().getProcessBusinessKey(), signed);
    }

    private static CaseNumber caseNumber(DelegateTask task) {
        return new CaseNumber(CaseVariables.CASE_NUMBER.from(task));
    }
}
