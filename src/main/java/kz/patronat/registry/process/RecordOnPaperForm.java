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

/** The certificate of the criminal record was brought on paper in place of an answer of the registry (clause C8). */
@Component
class RecordOnPaperForm extends TaskForm {

    private final PersonOnPaper person;
    private final PaperDates dates;
    private final ReceivedAnswers answers;

    RecordOnPaperForm(Forms forms, PersonOnPaper person, PaperDates dates, ReceivedAnswers answers) {
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
        var issuedOn = dates.stillGood(input, "issuedOn");
        input.flag("scanAttached");
        var outcome = input.choice("outcome", Outcome.class);
        var paper = new PaperAnswer(
                outcome,
                outcome == Outcome.IMPEDIMENT ? Impediment.CRIMINAL_RECORD : null,
                null,
                input.text("certificateNumber"),
                input.text("issuedBy"),
                issuedOn);
        answers.onPaper(task.getProcessInstanceId(), Registry.CRIMINAL_RECORD, paper, task.getAssignee());
    }
}
