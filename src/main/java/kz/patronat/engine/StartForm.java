package kz.patronat.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** What a start form means; the model names the bean as a listener at the start of its start event. */
public abstract class StartForm implements ExecutionListener {

    private final Forms forms;

    protected StartForm(Forms forms) {
        this.forms = forms;
    }

    /**
     * @throws kz.patronat.kernel.RejectedInput when a rule of the domain says no; no process is started then
     */
    protected abstract void accept(FormInput input, DelegateExecution execution);

    @Override
    public final void notify(DelegateExecution execution) {
        var formId = ((StartEvent) execution.getBpmnModelElementInstance()).getCamundaFormRef();
        var input = forms.submitted(execution.getProcessDefinitionId(), formId, execution);
        accept(input, execution);
        forms.keepUnread(execution.getProcessBusinessKey(), input);
    }
}
