package kz.patronat.inspection.process;

import static kz.patronat.inspection.process.HousingInspectionProcess.CORRECT_ACT;
import static kz.patronat.inspection.process.HousingInspectionProcess.INSPECTOR;
import static kz.patronat.inspection.process.HousingInspectionProcess.VISIT_RESULT;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person.Part;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.TaskForm;
import kz.patronat.inspection.ActContent;
import kz.patronat.inspection.ActSteps;
import kz.patronat.inspection.Visit.Outcome;
import kz.patronat.inspection.Visits;
import kz.patronat.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The act of annex 2, or why the study did not take place; the same form corrects an act that was given back. */
@Component
class FillActForm extends TaskForm {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final ActSteps acts;
    private final Visits visits;
    private final ActWords words;
    private final People people;
    private final ObjectMapper json;
    private final Clock clock;

    FillActForm(
            Forms forms, ActSteps acts, Visits visits, ActWords words, People people, ObjectMapper json, Clock clock) {
        super(forms);
        this.acts = acts;
        this.visits = visits;
        this.words = words;
        this.people = people;
        this.json = json;
        this.clock = clock;
    }

    @Override
    protected Map<String, ?> prefill(DelegateTask task) {
        var number = CaseVariables.caseOf(task);
        var content = acts.ofRun(task.getProcessInstanceId()).content();
        var shown = content == null ? known(number, task) : filledIn(content);
        shown.put("applicantLine", words.applicant(number));
        shown.put("spouseName", words.spouse(number));
        if (isCorrection(task)) {
            acts.remarks(task.getProcessInstanceId()).ifPresent(remarks -> shown.put("remarks", remarks));
        }
        return shown;
    }

    private Map<String, Object> known(CaseNumber number, DelegateTask task) {
        var shown = new HashMap<String, Object>();
        shown.put(
                "applicantResidence",
                visits.planned(task.getProcessInstanceId()).place());
        people.of(number).stream()
                .filter(person -> person.address() != null)
                .forEach(person -> shown.put(
                        person.part() == Part.APPLICANT ? "applicantRegistered" : "spouseRegistered",
                        person.address()));
        return shown;
    }

    private Map<String, Object> filledIn(ActContent content) {
        var shown = new HashMap<>(json.convertValue(content, FIELDS));
        shown.values().removeIf(value -> value == null);
        shown.put("incomeTotal", content.incomeTotal().toPlainString());
        shown.put("incomeWages", content.incomeWages().toPlainString());
        return shown;
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var run = task.getProcessInstanceId();
        var outcome = isCorrection(task) ? Outcome.HELD : outcome(input, run);
        // Whoever went in the end signs the act, and corrects it.
        INSPECTOR.set(task, task.getAssignee());
        if (outcome == Outcome.HELD) {
            acts.fillIn(run, content(input, task), task.getAssignee());
        }
        if (!isCorrection(task)) {
            var result = visits.note(run, outcome, input.find("visitNote"), task.getAssignee());
            VISIT_RESULT.set(task, result.name());
        }
    }

    private ActContent content(FormInput input, DelegateTask task) {
        List.of("remarks", "applicantLine", "spouseName").forEach(input::find);
        var married = people.find(CaseVariables.caseOf(task), Part.SPOUSE).isPresent();
        return new ActContentInput(input, acts.today(), married).content();
    }

    private Outcome outcome(FormInput input, String run) {
        var outcome = input.choice("visitOutcome", Outcome.class);
        if (outcome != Outcome.HELD && input.find("visitNote") == null) {
            throw input.reject("visitNote", "inspection.visit.no-note");
        }
        var planned = visits.planned(run).plannedAt();
        if (outcome.isAttempt() && planned.isAfter(clock.instant())) {
            throw input.reject("visitOutcome", "inspection.visit.not-yet", words.day(planned));
        }
        return outcome;
    }

    private static boolean isCorrection(DelegateTask task) {
        return CORRECT_ACT.equals(task.getTaskDefinitionKey());
    }
}
