package kz.patronat.placement.process;

import java.util.Date;
import java.util.List;
import java.util.Map;
import kz.patronat.access.Role;
import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.FormInput;
import kz.patronat.placement.SpouseConsent;
import kz.patronat.placement.Timetable;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The resolution: who works the case (clause C4). */
@Component
class NameExecutorForm extends PlacementForm {

    private final StaffDirectory staff;
    private final CaseFiles caseFiles;
    private final SpouseConsent spouseConsent;
    private final Timetable timetable;

    NameExecutorForm(
            FormWork work,
            StaffDirectory staff,
            CaseFiles caseFiles,
            SpouseConsent spouseConsent,
            Timetable timetable) {
        super(work);
        this.staff = staff;
        this.caseFiles = caseFiles;
        this.spouseConsent = spouseConsent;
        this.timetable = timetable;
    }

    @Override
    Map<String, ?> known(CaseFile file) {
        var executors = staff.in(Role.SPECIALIST, file.provider()).stream()
                .map(member ->
                        Map.of("value", member.userId(), "label", member.name().full()))
                .toList();
        return Map.of("executors", executors);
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var file = file(task);
        var executor = input.text("executorId");
        if (!staff.isMember(executor, List.of(Role.SPECIALIST), file.provider())) {
            throw input.reject("executorId", "placement.executor.unknown");
        }
        caseFiles.nameExecutor(file.number(), executor);
        caseFiles.enter(file.number(), CaseStatus.IN_PROGRESS);
        var instruction = input.find("instruction");
        write(task, "placement.journal.executor-named", staff.name(executor), instruction == null ? "" : instruction);

        meet(task, "resolution");
        CaseVariables.EXECUTOR.set(task, executor);
        var missing = spouseConsent.isMissing(file);
        var until = timetable.following(file, "spouse-consent", today());
        PlacementProcess.SPOUSE_CONSENT_MISSING.set(task, missing);
        PlacementProcess.SPOUSE_CONSENT_UNTIL.set(task, missing ? begin(task, until) : Date.from(until.dueAt()));
    }
}
