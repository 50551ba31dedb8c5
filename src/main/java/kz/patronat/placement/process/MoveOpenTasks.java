package kz.patronat.placement.process;

import java.util.List;
import kz.patronat.access.Role;
import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.GivenWithReason;
import kz.patronat.engine.Unrestricted;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.placement.Reassignment;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves the open tasks of a case from one executor to another. */
@Component
class MoveOpenTasks implements Reassignment {

    private final ProcessEngineConfigurationImpl engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final StaffDirectory staff;
    private final CaseFiles caseFiles;
    private final CaseJournal journal;

    MoveOpenTasks(
            ProcessEngineConfigurationImpl engine,
            RuntimeService runtime,
            TaskService tasks,
            StaffDirectory staff,
            CaseFiles caseFiles,
            CaseJournal journal) {
        this.engine = engine;
        this.runtime = runtime;
        this.tasks = tasks;
        this.staff = staff;
        this.caseFiles = caseFiles;
        this.journal = journal;
    }

    @Override
    @Transactional
    public void move(CaseNumber number, String newExecutor, String reason, String userId) {
        var file = caseFiles.get(number);
        if (!staff.isMember(userId, List.of(Role.HEAD, Role.DEPUTY_HEAD), file.provider())) {
            throw new RejectedInput("", "placement.reassign.head-only");
        }
        if (reason.isBlank()) {
            throw new RejectedInput("reason", "placement.reassign.reason");
        }
        if (!staff.isMember(newExecutor, List.of(Role.SPECIALIST), file.provider())) {
            throw new RejectedInput("executor", "placement.executor.unknown");
        }
        var former = file.executor();
        if (former == null || former.equals(newExecutor)) {
            throw new RejectedInput("executor", "placement.reassign.same");
        }
        caseFiles.nameExecutor(number, newExecutor);
        journal.write(
                number, userId, "placement.journal.reassigned", staff.name(former), staff.name(newExecutor), reason);
        // The right to hand out work was asked above; a head has none to write variables.
        Unrestricted.call(engine, () -> {
            hand(number, former, newExecutor);
            return number;
        });
    }

    private void hand(CaseNumber number, String former, String newExecutor) {
        instances(number)
                .forEach(instance -> runtime.setVariable(instance.getId(), CaseVariables.EXECUTOR.name(), newExecutor));
        tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskAssignee(former)
                .list()
                .forEach(task ->
                        GivenWithReason.during(task.getId(), () -> tasks.setAssignee(task.getId(), newExecutor)));
    }

    private List<ProcessInstance> instances(CaseNumber number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list();
    }
}
