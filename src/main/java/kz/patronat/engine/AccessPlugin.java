package kz.patronat.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts rights, tenants and the separation of duties into the engine. */
@Component
class AccessPlugin extends AbstractProcessEnginePlugin {

    private final TaskGuards guards;
    private final Tenants tenants;
    private final Forms forms;

    AccessPlugin(TaskGuards guards, Tenants tenants, Forms forms) {
        this.guards = guards;
        this.tenants = tenants;
        this.forms = forms;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setAuthorizationEnabled(true);
        // Reading an instance is one thing, reading what it holds another: an administrator may the first.
        configuration.setEnforceSpecificVariablePermission(true);
        configuration.setResourceAuthorizationProvider(new NoTaskRows());
        configuration.setGeneralResourceWhitelistPattern("[a-zA-Z0-9.-]+");
        configuration.setTenantIdProvider(tenants);
        configuration.setEnablePasswordPolicy(true);
        // A wrong guess makes the next one wait, at most a minute. An account shut for good could be opened by nobody,
        // and anybody could shut it.
        configuration.setLoginMaxAttempts(Integer.MAX_VALUE);
        var declared = new DeclaredInput(configuration);
        configuration.setTaskService(new GuardedTasks(declared));
        configuration.setFormService(new GuardedForms(forms, declared));
        configuration.setCustomPreBPMNParseListeners(with(configuration.getCustomPreBPMNParseListeners(), guards));
    }

    private static List<BpmnParseListener> with(List<BpmnParseListener> others, BpmnParseListener one) {
        var all = new ArrayList<BpmnParseListener>();
        if (others != null) {
            all.addAll(others);
        }
        all.add(one);
        return all;
    }
}
