package kz.patronat.engine;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** The form service as people from outside reach it: a form takes its own fields and nothing else. */
class GuardedForms extends FormServiceImpl {

    private final Forms forms;
    private final DeclaredInput declared;

    GuardedForms(Forms forms, DeclaredInput declared) {
        this.forms = forms;
        this.declared = declared;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        declared.check(taskId, properties);
        super.submitTaskForm(taskId, properties);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        declared.check(taskId, properties);
        return super.submitTaskFormWithVariablesInReturn(taskId, properties, deserializeValues);
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> properties) {
        check(processDefinitionId, properties);
        return super.submitStartForm(processDefinitionId, properties);
    }

    @Override
    public ProcessInstance submitStartForm(
            String processDefinitionId, @Nullable String businessKey, Map<String, Object> properties) {
        check(processDefinitionId, properties);
        return super.submitStartForm(processDefinitionId, businessKey, properties);
    }

    private void check(String processDefinitionId, @Nullable Map<String, Object> properties) {
        declared.check(properties, context -> {
            var form = getStartFormData(processDefinitionId).getCamundaFormRef();
            return form == null ? Set.of() : forms.keys(processDefinitionId, form.getKey());
        });
    }
}
