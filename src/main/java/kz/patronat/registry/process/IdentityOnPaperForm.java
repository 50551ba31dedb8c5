package kz.patronat.registry.process;

import java.util.Map;
import kz.patronat.casefile.Finding.Outcome;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.TaskForm;
import kz.patronat.registry.Impediment;
import kz.patronat.registry.PaperAnswer;
import kz.patronat.registry.ReceivedAnswers;
import kz.patronat.registry.Registry;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The identity document was seen in place of an answer of the registry (clauses C6, C8). */
@Component
class IdentityOnPaperForm extends TaskForm {

    private final PersonOnPaper person;
    private final PaperDates dates;
    private final ReceivedAnswers answers;

    IdentityOnPaperForm(Forms forms, PersonOnPaper person, PaperDates dates, ReceivedAnswers answers) {
        super(forms);
        this.person = person;
        this.dates = dates;
        this.answers = answers;
    }

    @Override
    protected Map<String, ?> prefill(DelegateTask task) {
        return person.shownOn(task);
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        dates.past(input, "issuedOn");
        input.flag("originalSeen");
        var outcome = input.choice("outcome", Outcome.class);
        var paper = new PaperAnswer(
                outcome,
                outcome == Outcome.IMPEDIMENT ? Impediment.INCAPABLE : null,
                input.find("difference"),
                input.text("documentKind") + " " + input.text("documentNumber"),
                input.text("issuedBy"),
                dates.today());
        answers.onPaper(task.getProcessInstanceId(), Registry.IDENTITY, paper, task.getAssignee());
    }
}
