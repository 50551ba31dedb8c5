package kz.patronat.inspection.process;

import java.util.Map;
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
import kz.patronat.kernel.RejectedInput;
import kz.patronat.signing.PaperToSign;
import kz.patronat.signing.SigningTask;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Whoever studied the conditions signs the act, with an electronic key or by hand. */
@Component
class SignActForm extends TaskForm implements SigningTask {

    private final ActSteps acts;
    private final ActSigning signing;
    private final ActWords words;

    SignActForm(Forms forms, ActSteps acts, ActSigning signing, ActWords words) {
        super(forms);
        this.acts = acts;
        this.signing = signing;
        this.words = words;
    }

    @Override
    public Set<String> definitions() {
        return Set.of("UserTask_SignAct");
    }

    @Override
    public Optional<PaperToSign> asked(OpenTask task, String userId) {
        return signing.asked(task.run(), Signer.INSPECTOR);
    }

    @Override
    public Optional<RejectedInput> bars(OpenTask task, String userId) {
        return signing.barsInspector(task.run(), userId);
    }

    @Override
    protected Map<String, ?> prefill(DelegateTask task) {
        return Map.of(
                "applicantLine",
                words.applicant(CaseVariables.caseOf(task)),
                "summaryKk",
                summary(task, Language.KK),
                "summaryRu",
                summary(task, Language.RU),
                "signedOn",
                acts.today().toString());
    }

    private String summary(DelegateTask task, Language language) {
        var act = acts.ofRun(task.getProcessInstanceId());
        var content = act.content();
        return content == null ? words.attempts(act, language) : words.summary(content, language);
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var run = task.getProcessInstanceId();
        var byHand = input.flag("signed");
        var on = input.findDate("signedOn");
        signing.barsInspector(run, task.getAssignee()).ifPresent(another -> {
            throw another;
        });
        if (!signing.isSigned(run, Signer.INSPECTOR)) {
            if (!byHand) {
                throw signing.unsigned(input, run, Signer.INSPECTOR, "signed");
            }
            signing.signByHand(input, task, Signer.INSPECTOR, "signed", on);
        }
        acts.signed(run, task.getAssignee());
    }
}
