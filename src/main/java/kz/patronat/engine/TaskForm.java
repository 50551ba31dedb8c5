package kz.patronat.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * What the form of a user task shows at first and what its completion means. The model names the bean twice, at the
 * events create and complete; the fields of the form are input parameters of the task and stay local to it.
 */
public abstract class TaskForm implements TaskListener {

    private final Forms forms;

    protected TaskForm(Forms forms) {
        this.forms = forms;
    }

    /** Values to show, by field; a missing one leaves the field empty. */
    protected abstract Map<String, ?> prefill(DelegateTask task);

    /**
     * Takes what was submitted: writes the case file and sets the few variables that the model reads.
     *
     * @throws kz.patronat.kernel.RejectedInput when a rule of the domain says no; nothing is written then
     */
    protected abstract void accept(FormInput input, DelegateTask task);

    @Override
    public final void notify(DelegateTask task) {
        var formId = task.getBpmnModelElementInstance().getCamundaFormRef();
        if (EVENTNAME_CREATE.equals(task.getEventName())) {
            // A list that begins as null takes no tick in the browser, and its rows come back as of the type «Null».
            forms.lists(task.getProcessDefinitionId(), formId).forEach(field -> show(task, field, List.of()));
            prefill(task).forEach((field, value) -> show(task, field, value));
        } else {
            var input = forms.submitted(task.getProcessDefinitionId(), formId, task);
            accept(input, task);
            forms.keepUnread(task.getExecution().getProcessBusinessKey(), input);
        }
    }

    private static void show(DelegateTask task, String field, Object value) {
        if (!task.getExecution().hasVariableLocal(field)) {
            throw new IllegalStateException("'" + field + "' is no input parameter of " + task.getTaskDefinitionKey());
        }
        task.getExecution().setVariableLocal(field, FormInput.shown(value));
    }
}
