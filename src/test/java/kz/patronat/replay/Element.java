package kz.patronat.replay;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** How an element is named over all models: its process, then its id. */
public final class Element {

    private Element() {}

    public static String named(String process, String id) {
        return process + " " + id;
    }

    public static String of(HistoricActivityInstance activity) {
        return named(activity.getProcessDefinitionKey(), activity.getActivityId());
    }

    static String of(DelegateExecution execution) {
        var process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        return named(process, execution.getCurrentActivityId());
    }
}
