package kz.patronat.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.patronat.replay.Answer;
import kz.patronat.replay.Element;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;

/**
 * What the beans of the models set in a case of Patronat, as its history tells: of that only what the models read.
 * Fields of forms are left out, for they belong to people and to the case file.
 */
final class Answers {

    private final Map<String, List<Answer>> byElement = new HashMap<>();

    static Answers of(HistoryService history, List<String> businessKeys, Set<String> read) {
        var answers = new Answers();
        businessKeys.stream()
                .flatMap(key ->
                        history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(key).list().stream())
                .forEach(instance -> answers.add(history, instance, read));
        return answers;
    }

    private void add(HistoryService history, HistoricProcessInstance instance, Set<String> read) {
        var activities =
                history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list().stream()
                        .collect(Collectors.toMap(HistoricActivityInstance::getId, each -> each));
        var scopes = history.createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).list().stream()
                .collect(Collectors.toMap(
                        HistoricVariableInstance::getId, HistoricVariableInstance::getActivityInstanceId));
        var updates = history.createHistoricDetailQuery()
                .processInstanceId(instance.getId())
                .variableUpdates()
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        for (var detail : updates) {
            var update = (HistoricVariableUpdate) detail;
            if (!read.contains(update.getVariableName())) {
                continue;
            }
            var activity = activities.get(update.getActivityInstanceId());
            var local = activity != null && activity.getId().equals(scopes.get(update.getVariableInstanceId()));
            if (!local || !"userTask".equals(activity.getActivityType())) {
                put(
                        activity == null ? start(instance) : Element.of(activity),
                        new Answer(update.getVariableName(), update.getValue(), local));
            }
        }
    }

    /** What came with the message that started the instance; a called one asks for it itself. */
    private static String start(HistoricProcessInstance instance) {
        return Element.named(instance.getProcessDefinitionKey(), instance.getStartActivityId());
    }

    /** The last word of an element counts; each variable once. */
    private void put(String element, Answer answer) {
        var known = byElement.computeIfAbsent(element, first -> new ArrayList<>());
        known.removeIf(earlier -> earlier.variable().equals(answer.variable()));
        known.add(answer);
    }

    /** What is set at this element, named as in {@link Element}. */
    List<Answer> at(String element) {
        return byElement.getOrDefault(element, List.of());
    }

    @Override
    public String toString() {
        return byElement.toString();
    }
}
