package kz.patronat.engine;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kz.patronat.casefile.AdditionalFields;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.RejectedInput;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The deployed forms and what was submitted with them. */
@Component
public class Forms {

    private static final Logger LOG = LoggerFactory.getLogger(Forms.class);

    private final ObjectProvider<ProcessEngine> engine;
    private final FormRules rules;
    private final CaseFiles caseFiles;
    private final AdditionalFields additional;
    private final Map<String, FormDefinition> known = new ConcurrentHashMap<>();

    Forms(ObjectProvider<ProcessEngine> engine, FormRules rules, CaseFiles caseFiles, AdditionalFields additional) {
        this.engine = engine;
        this.rules = rules;
        this.caseFiles = caseFiles;
        this.additional = additional;
    }

    /**
     * Reads the fields of the form from the scope and checks the constraints that stand in the form.
     *
     * @throws RejectedInput when the form was never shown because it is broken, or an input breaks a constraint
     */
    FormInput submitted(String processDefinitionId, String formId, VariableScope scope) {
        var form = definition(processDefinitionId, formId);
        if (!form.showable()) {
            throw new RejectedInput("", "engine.form.broken");
        }
        var values = new TreeMap<String, Object>();
        for (var field : form.fields()) {
            var value = FormInput.plain(scope.getVariable(field.key()));
            if (value != null) {
                values.put(field.key(), value);
            }
        }
        var shown = shown(form, scope);
        form.fields().stream()
                .filter(field -> rules.isHidden(field, form.fields(), values, shown))
                .toList()
                .forEach(field -> values.remove(field.key()));
        rules.check(form.fields(), values, shown, "");
        return new FormInput(values, "", form.fields());
    }

    /** What the conditions of a form may ask for beyond its fields; nothing when there are no conditions. */
    private static Map<String, Object> shown(FormDefinition form, VariableScope scope) {
        return form.hasConditions() ? scope.getVariables() : Map.of();
    }

    /** Fields that no program reads belong to the case file all the same. */
    void keepUnread(String businessKey, FormInput input) {
        if (businessKey == null || input.unread().isEmpty()) {
            return;
        }
        var number = new CaseNumber(businessKey);
        if (caseFiles.find(number).isPresent()) {
            input.unread().forEach(field -> additional.keep(number, field));
        }
    }

    /** Names of the variables that the form submits. */
    Set<String> keys(String processDefinitionId, String formId) {
        return definition(processDefinitionId, formId).fields().stream()
                .map(FormField::key)
                .collect(Collectors.toSet());
    }

    /** Names of the variables that hold several ticked options or rows. */
    Set<String> lists(String processDefinitionId, String formId) {
        return definition(processDefinitionId, formId).fields().stream()
                .filter(FormField::holdsSeveral)
                .map(FormField::key)
                .collect(Collectors.toSet());
    }

    private FormDefinition definition(String processDefinitionId, String formId) {
        return known.computeIfAbsent(processDefinitionId + "/" + formId, key -> read(processDefinitionId, formId));
    }

    /** Clerks may fill in forms but not read deployments. */
    private FormDefinition read(String processDefinitionId, String formId) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return Unrestricted.call(configuration, () -> {
            var repository = configuration.getRepositoryService();
            var deployment =
                    repository.getProcessDefinition(processDefinitionId).getDeploymentId();
            return repository.getDeploymentResourceNames(deployment).stream()
                    .filter(each -> each.endsWith("/" + formId + ".form"))
                    .findFirst()
                    .map(name -> FormDefinition.read(repository.getResourceAsStream(deployment, name)))
                    .orElseGet(() -> missing(processDefinitionId, formId));
        });
    }

    private static FormDefinition missing(String processDefinitionId, String formId) {
        LOG.error("form {} is not deployed with {}", formId, processDefinitionId);
        return FormDefinition.BROKEN;
    }
}
