package kz.patronat.inspection.process;

import static kz.patronat.inspection.process.HousingInspectionProcess.HOUSING_ACT_DUE_AT;
import static kz.patronat.inspection.process.HousingInspectionProcess.INSPECTOR;
import static kz.patronat.inspection.process.HousingInspectionProcess.REMIND_AT;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.access.Role;
import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.People;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.TaskForm;
import kz.patronat.inspection.ActSteps;
import kz.patronat.inspection.Visits;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Zone;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** When and by whom the applicant is visited (clause C12). */
@Component
class PlanVisitForm extends TaskForm {

    private final ActSteps acts;
    private final Visits visits;
    private final ActWords words;
    private final CaseFiles caseFiles;
    private final People people;
    private final StaffDirectory staff;
    private final Clock clock;

    PlanVisitForm(
            Forms forms,
            ActSteps acts,
            Visits visits,
            ActWords words,
            CaseFiles caseFiles,
            People people,
            StaffDirectory staff,
            Clock clock) {
        super(forms);
        this.acts = acts;
        this.visits = visits;
        this.words = words;
        this.caseFiles = caseFiles;
        this.people = people;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    protected Map<String, ?> prefill(DelegateTask task) {
        var number = CaseVariables.caseOf(task);
        var act = acts.ofRun(task.getProcessInstanceId());
        var applicant = people.applicant(number);
        var shown = new HashMap<String, Object>();
        shown.put("applicantLine", words.applicant(number));
        shown.put("phone", applicant.phone() == null ? "" : applicant.phone().value());
        shown.put("actDue", words.day(HOUSING_ACT_DUE_AT.from(task).toInstant()));
        shown.put("attemptsKk", words.attempts(act, Language.KK));
        shown.put("attemptsRu", words.attempts(act, Language.RU));
        shown.put("remarks", acts.remarks(task.getProcessInstanceId()).orElse(""));
        shown.put("inspectors", inspectors(number));
        shown.put("visitBy", CaseVariables.EXECUTOR.from(task));
        shown.put("visitPlace", applicant.address() == null ? "" : applicant.address());
        return shown;
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var at = LocalDateTime.of(input.date("visitDate"), input.time("visitTime"));
        var now = LocalDateTime.ofInstant(clock.instant(), Zone.ALMATY).truncatedTo(ChronoUnit.MINUTES);
        if (at.isBefore(now)) {
            throw input.reject("visitDate", "inspection.visit.in-past");
        }
        var inspector = input.text("visitBy");
        var provider = caseFiles.get(CaseVariables.caseOf(task)).provider();
        if (!staff.isMember(inspector, List.of(Role.SPECIALIST), provider)) {
            throw input.reject("visitBy", "inspection.visit.no-specialist");
        }
        var remindAt = visits.plan(
                task.getProcessInstanceId(), at, inspector, input.text("visitPlace"), input.find("visitMessage"));
        INSPECTOR.set(task, inspector);
        REMIND_AT.set(task, Date.from(remindAt));
    }

    private List<Map<String, String>> inspectors(CaseNumber number) {
        return staff.in(Role.SPECIALIST, caseFiles.get(number).provider()).stream()
                .map(member ->
                        Map.of("value", member.userId(), "label", member.name().full()))
                .toList();
    }
}
