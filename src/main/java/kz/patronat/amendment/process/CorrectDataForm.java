package kz.patronat.amendment.process;

import java.util.Map;
import kz.patronat.amendment.CorrectedField;
import kz.patronat.amendment.Corrections;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person.Part;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The field that is wrong, its right value and why it is changed. */
@Component
class CorrectDataForm extends TaskForm {

    private final CaseSummary summary;
    private final People people;
    private final CorrectedIdentity identity;
    private final Corrections corrections;
    private final CaseJournal journal;

    CorrectDataForm(
            Forms forms,
            CaseSummary summary,
            People people,
            CorrectedIdentity identity,
            Corrections corrections,
            CaseJournal journal) {
        super(forms);
        this.summary = summary;
        this.people = people;
        this.identity = identity;
        this.corrections = corrections;
        this.journal = journal;
    }

    @Override
    protected Map<String, ?> prefill(DelegateTask task) {
        var number = CaseVariables.caseOf(task);
        var shown = summary.of(number);
        shown.put("spouse", summary.spouse(number));
        return shown;
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var number = CaseVariables.caseOf(task);
        var field = input.choice("field", CorrectedField.class);
        input.flag("documentSeen");
        var person = people.find(number, input.choice("whose", Part.class))
                .orElseThrow(() -> input.reject("whose", "amendment.document.no-spouse"));
        var old = field.of(person);
        var corrected = field.corrected(person, input.text("newValue"), input.name("newValue"));
        if (old.equals(field.of(corrected))) {
            throw input.reject("newValue", "amendment.correction.same");
        }
        identity.check(input, field, corrected);
        people.put(corrected);
        corrections.record(
                number, person.id(), field, old, field.of(corrected), input.text("reason"), task.getAssignee());
        journal.write(number, task.getAssignee(), "amendment.journal.correction." + field.name());
        CorrectionProcess.PERSON_ID.set(task, person.id().toString());
        CorrectionProcess.IDENTITY_CHANGED.set(task, field.isIdentity());
        CaseVariables.APPLICANT_NAME.set(task, people.applicant(number).name().brief());
    }
}
