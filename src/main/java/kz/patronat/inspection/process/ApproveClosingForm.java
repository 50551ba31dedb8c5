package kz.patronat.inspection.process;

import static kz.patronat.inspection.process.HousingInspectionProcess.APPROVED;

import java.util.Map;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.TaskForm;
import kz.patronat.inspection.ActSteps;
import kz.patronat.kernel.Language;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The head or the deputy approves that the conditions could not be studied, or orders one more visit. */
@Component
class ApproveClosingForm extends TaskForm {

    private final ActSteps acts;
    private final ActWords words;

    ApproveClosingForm(Forms forms, ActSteps acts, ActWords words) {
        super(forms);
        this.acts = acts;
        this.words = words;
    }

    /** What the person may choose. */
    enum Closing {
        APPROVE,
        VISIT_AGAIN
    }

    @Override
    protected Map<String, ?> prefill(DelegateTask task) {
        var act = acts.ofRun(task.getProcessInstanceId());
        return Map.of(
                "applicantLine",
                words.applicant(CaseVariables.caseOf(task)),
                "attemptsKk",
                words.attempts(act, Language.KK),
                "attemptsRu",
                words.attempts(act, Language.RU));
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var approved = input.choice("approval", Closing.class) == Closing.APPROVE;
        if (approved) {
            acts.closeWithoutStudy(task.getProcessInstanceId(), task.getAssignee());
        } else {
            acts.giveBack(task.getProcessInstanceId(), task.getAssignee(), input.text("remarks"));
        }
        APPROVED.set(task, approved);
    }
}
