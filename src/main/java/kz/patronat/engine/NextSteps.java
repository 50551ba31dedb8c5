package kz.patronat.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.patronat.engine.OpenTasks.OpenTask;
import kz.patronat.kernel.Language;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What comes after a task, as its model says: which answers there are and where each leads. */
@Component
public class NextSteps {

    private final ProcessEngine engine;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ModelNames names;

    NextSteps(ProcessEngine engine, RepositoryService repository, RuntimeService runtime, ModelNames names) {
        this.engine = engine;
        this.repository = repository;
        this.runtime = runtime;
        this.names = names;
    }

    /**
     * An answer to the first question after the task.
     *
     * @param question nothing where the model asks none
     * @param answer nothing where there is but one way
     * @param leadsTo names of what comes first on this way
     */
    public record Choice(String question, String answer, List<String> leadsTo) {}

    /** @param model key of the task's process */
    public record Place(String model, String element, List<Choice> choices) {}

    /** In the order of the model. */
    public Place after(OpenTask task, Language language) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    var model = runtime.createProcessInstanceQuery()
                            .processInstanceId(task.run())
                            .singleResult()
                            .getProcessDefinitionId();
                    FlowNode node = repository.getBpmnModelInstance(model).getModelElementById(task.definition());
                    return new Place(
                            model.substring(0, model.indexOf(':')),
                            task.definition(),
                            choices(node, language, new HashSet<>()));
                }));
    }

    private List<Choice> choices(FlowNode from, Language language, Set<String> passed) {
        var choices = new ArrayList<Choice>();
        for (var flow : from.getOutgoing()) {
            var next = flow.getTarget();
            if (!passed.add(next.getId())) {
                continue;
            }
            if (isQuestion(next)) {
                next.getOutgoing().forEach(way -> choices.add(choice(next, way, language)));
            } else if (goesOnByItself(next)) {
                choices.addAll(choices(next, language, passed));
            } else {
                choices.add(new Choice(
                        "", "", first(next, language, new HashSet<>()).toList()));
            }
        }
        return List.copyOf(choices);
    }

    private Choice choice(FlowNode question, SequenceFlow way, Language language) {
        return new Choice(
                name(question.getName(), language),
                name(way.getName(), language),
                first(way.getTarget(), language, new HashSet<>()).distinct().toList());
    }

    private static boolean isQuestion(FlowNode node) {
        return node instanceof Gateway
                && !(node instanceof ParallelGateway)
                && node.getOutgoing().size() > 1;
    }

    /** What neither waits nor asks, the end of a sub-process too. */
    private static boolean goesOnByItself(FlowNode node) {
        return node instanceof Gateway
                || node instanceof Task && !(node instanceof UserTask) && !(node instanceof ReceiveTask);
    }

    /** The first that has a name to be shown; beyond the end of a sub-process comes what follows it. */
    private Stream<String> first(FlowNode node, Language language, Set<String> passed) {
        if (!passed.add(node.getId())) {
            return Stream.empty();
        }
        if (!(node instanceof Gateway) && node.getName() != null) {
            return Stream.of(name(node.getName(), language));
        }
        if (node instanceof EndEvent && node.getParentElement() instanceof SubProcess around) {
            return following(around, language, passed);
        }
        return following(node, language, passed);
    }

    private Stream<String> following(FlowNode node, Language language, Set<String> passed) {
        return node.getOutgoing().stream().flatMap(flow -> first(flow.getTarget(), language, passed));
    }

    private String name(@Nullable String kazakh, Language language) {
        var name = Objects.requireNonNullElse(kazakh, "");
        return language == Language.RU ? names.russian().getOrDefault(name, name) : name;
    }
}
