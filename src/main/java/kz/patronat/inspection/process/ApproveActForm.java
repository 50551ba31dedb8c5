package kz.patronat.inspection.process;

import static kz.patronat.inspection.process.HousingInspectionProcess.APPROVED;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kz.patronat.document.Signer;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.OpenTasks.OpenTask;
import kz.patronat.engine.TaskForm;
import kz.patronat.inspection.ActSteps;
import kz.patronat.kernel.Language;
import kz.patronat.signing.PaperToSign;
import kz.patronat.signing.SigningTask;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The head or the deputy signs and approves the act, or gives it back with remarks. */
@Component
class ApproveActForm extends TaskForm implements SigningTask {

    private final ActSteps acts;
    private final ActSigning signing;
    private final ActWords words;

    ApproveActForm(Forms forms, ActSteps acts, ActSigning signing, ActWords words) {
        super(forms);
        this.acts = acts;
        this.signing = signing;
        this.words = words;
    }

    /** What the person may choose. */
    enum Approval {
        APPROVE,
        RETURN
    }

    @Override
    public Set<String> definitions() {
        return Set.of("UserTask_ApproveAct");
    }

    @Override
    public Optional<PaperToSign> asked(OpenTask task, String userId) {
        return signing.asked(task.run(), Signer.OFFICIAL);
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
                words.summary(content, Language.RU),
                "signedOn",
                acts.today().toString());
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var approved = input.choice("approval", Approval.class) == Approval.APPROVE;
        var signedOn = input.findDate("signedOn");
        if (approved) {
            if (!signing.isSigned(task.getProcessInstanceId(), Signer.OFFICIAL)) {
                signing.signByHand(input, task, Signer.OFFICIAL, "approval", signedOn);
            }
            acts.approve(task.getProcessInstanceId(), task.getAssignee());
        } else {
            acts.giveBack(task.getProcessInstanceId(), task.getAssignee(), input.text("remarks"));
        }
        APPROVED.set(task, approved);
    }
}
