package kz.patronat.inspection.process;

import static kz.patronat.inspection.process.HousingInspectionProcess.APPROVED;

import java.util.Map;
import java.util.Objects;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.TaskForm;
import kz.patronat.inspection.ActSteps;
import kz.patronat.kernel.Language;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The head or the deputy approves the act or gives it back with remarks. */
@Component
class ApproveActForm extends TaskForm {

    private final ActSteps acts;
    private final ActWords words;

    ApproveActForm(Forms forms, ActSteps acts, ActWords words) {
        super(forms);
        this.acts = acts;
        this.words = words;
    }

    /** What the person may choose. */
    enum Approval {
        APPROVE,
        RETURN
    }

    @Override
    protected Map<String, ?> prefill(DelegateTask task) {
        var content =
                Objects.requireNonNull(acts.ofRun(task.getProcessInstanceId()).content());
        return Map.of(
                "applicantLine",
                words.applicant(CaseVariables.caseOf(task)),
                "summaryKk",
                words.summary(content, Language.KK),
                "summaryRu",
                words.summary(content, Language.RU));
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var approved = input.choice("approval", Approval.class) == Approval.APPROVE;
        if (approved) {
            acts.approve(task.getProcessInstanceId(), task.getAssignee());
        } else {
            acts.giveBack(task.getProcessInstanceId(), task.getAssignee(), input.text("remarks"));
        }
        APPROVED.set(task, approved);
    }
}
