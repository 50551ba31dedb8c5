package kz.patronat.inspection.process;

import static kz.patronat.inspection.process.HousingInspectionProcess.ACKNOWLEDGE_BY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.TaskForm;
import kz.patronat.inspection.ActSteps;
import kz.patronat.inspection.HousingAct;
import kz.patronat.inspection.HousingAct.Acknowledgement;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Zone;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The applicant signed the act, or refused to before two named persons. */
@Component
class AcknowledgeForm extends TaskForm {

    private final ActSteps acts;
    private final ActWords words;

    AcknowledgeForm(Forms forms, ActSteps acts, ActWords words) {
        super(forms);
        this.acts = acts;
        this.words = words;
    }

    @Override
    protected Map<String, ?> prefill(DelegateTask task) {
        var content =
                Objects.requireNonNull(acts.ofRun(task.getProcessInstanceId()).content());
        return Map.of(
                "applicantLine",
                words.applicant(CaseVariables.caseOf(task)),
                "conclusionKk",
                words.conclusion(content, Language.KK),
                "conclusionRu",
                words.conclusion(content, Language.RU),
                "acknowledgeUntil",
                words.day(ACKNOWLEDGE_BY.from(task).toInstant()),
                "acknowledgedOn",
                acts.today().toString());
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var way = input.choice("acknowledgement", Acknowledgement.class);
        var day = day(input, acts.ofRun(task.getProcessInstanceId()));
        var witnesses = way == Acknowledgement.REFUSED_TO_SIGN ? witnesses(input) : List.<String>of();
        acts.acknowledge(
                task.getProcessInstanceId(), way, day, input.find("applicantRemarks"), witnesses, task.getAssignee());
    }

    private LocalDate day(FormInput input, HousingAct act) {
        var day = input.date("acknowledgedOn");
        var approvedOn = Zone.day(Objects.requireNonNull(act.closedAt()));
        if (day.isAfter(acts.today())) {
            throw input.reject("acknowledgedOn", "inspection.act.date-in-future");
        }
        if (day.isBefore(approvedOn)) {
            throw input.reject("acknowledgedOn", "inspection.act.before-approval", words.day(approvedOn));
        }
        return day;
    }

    private List<String> witnesses(FormInput input) {
        var first = input.text("firstWitness");
        var second = input.text("secondWitness");
        if (first.equalsIgnoreCase(second)) {
            throw input.reject("secondWitness", "inspection.act.same-witness");
        }
        return List.of(
                first + ", " + input.text("firstWitnessPosition"), second + ", " + input.text("secondWitnessPosition"));
    }
}
