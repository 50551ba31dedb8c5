package kz.patronat.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import kz.patronat.kernel.ProviderId;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Open user tasks, as far as the person signed in may see them. */
@Component
public class OpenTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;

    OpenTasks(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /**
     * An open task.
     *
     * @param name Kazakh name, as in the model
     * @param folder the case number or the visit number to which it belongs
     * @param due null when the task has no day of its own
     */
    public record OpenTask(
            String id,
            String name,
            String folder,
            ProviderId provider,
            @Nullable String assignee,
            @Nullable Instant due) {}

    public Optional<OpenTask> find(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .filter(task -> task.getTenantId() != null)
                .map(task -> openTask(task, folder(task)));
    }

    /** The open tasks of a case or a visit, called processes included. */
    public List<OpenTask> of(String folder) {
        return tasks.createTaskQuery().processInstanceBusinessKey(folder).orderByTaskCreateTime().asc().list().stream()
                .filter(task -> task.getTenantId() != null)
                .map(task -> openTask(task, folder))
                .toList();
    }

    /** A visit has a number of its own; from the registration on its tasks are about the case. */
    private String folder(Task task) {
        var caseNumber = tasks.getVariable(task.getId(), CaseVariables.CASE_NUMBER.name());
        return caseNumber == null ? businessKey(task) : caseNumber.toString();
    }

    private String businessKey(Task task) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return instance == null || instance.getBusinessKey() == null ? "" : instance.getBusinessKey();
    }

    private static OpenTask openTask(Task task, String folder) {
        return new OpenTask(
                task.getId(),
                task.getName(),
                folder,
                new ProviderId(task.getTenantId()),
                task.getAssignee(),
                instant(task.getDueDate()));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
