package kz.patronat.engine;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The forms of open tasks, for what becomes known while they lie open. */
@Component
public class OpenForms {

    private static final int TRIES = 3;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;

    OpenForms(TaskService tasks, RuntimeService runtime, IdentityService identity) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
    }

    /** Shows these values wherever a form under the number has such a field; whoever brought them has no rights there. */
    public void show(String key, Map<String, ?> fields) {
        NobodyActs.during(
                identity,
                () -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(key)
                        .list()
                        .forEach(task -> show(task, fields)));
    }

    /** Once more when somebody was at the task at the same moment; a task that is done by then has no form to show. */
    private void show(Task task, Map<String, ?> fields) {
        for (var left = TRIES; ; left--) {
            try {
                set(task, fields);
                return;
            } catch (OptimisticLockingException somebodyElse) {
                if (left == 1) {
                    throw somebodyElse;
                }
            }
        }
    }

    private void set(Task task, Map<String, ?> fields) {
        if (tasks.createTaskQuery().taskId(task.getId()).count() == 0) {
            return;
        }
        var shown = runtime.getVariablesLocal(task.getExecutionId(), fields.keySet());
        fields.forEach((field, value) -> {
            if (shown.containsKey(field)) {
                runtime.setVariableLocal(task.getExecutionId(), field, FormInput.shown(value));
            }
        });
    }
}
