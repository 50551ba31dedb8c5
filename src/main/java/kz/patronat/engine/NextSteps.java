package kz.patronat.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.patronat.engine.OpenTasks.OpenTask;
import kz.patronat.kernel.Language;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
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
        var words = names.in(language);
        return Unrestricted.call(engine, () -> {
            var model = runtime.createProcessInstanceQuery()
                    .processInstanceId(task.run())
                    .singleResult()
                    .getProcessDefinitionId();
            FlowNode node = repository.getBpmnModelInstance(model).getModelElementById(task.definition());
            return new Place(
                    model.substring(0, model.indexOf(':')), task.definition(), choices(node, words, new HashSet<>()));
        });
    }

    private static List<Choice> choices(FlowNode from, UnaryOperator<String> words, Set<String> passed) {
        var choices = new ArrayList<Choice>();
        for (var flow : from.getOutgoing()) {
            var next = flow.getTarget();
            if (!passed.add(next.getId())) {
                continue;
            }
            if (isQuestion(next)) {
                next.getOutgoing().forEach(way -> choices.add(choice(next, way, words)));
            } else if (goesOnByItself(next)) {
                choices.addAll(choices(next, words, passed));
            } else {
                choices.add(
                        new Choice("", "", first(next, words, new HashSet<>()).toList()));
            }
        }
        return List.copyOf(choices);
    }

    private static Choice choice(FlowNode question, SequenceFlow way, UnaryOperator<String> words) {
        return new Choice(
                name(question.getName(), words),
                name(way.getName(), words),
                first(way.getTarget(), words, new HashSet<>()).distinct().toList());
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
    private static Stream<String> first(FlowNode node, UnaryOperator<String> words, Set<String> passed) {
        if (!passed.add(node.getId())) {
            return Stream.empty();
        }
        if (!(node instanceof Gateway) && node.getName() != null) {
            return Stream.of(name(node.getName(), words));
        }
        if (node instanceof EndEvent && node.getParentElement() instanceof SubProcess around) {
            return following(around, words, passed);
        }
        return following(node, words, passed);
    }

    private static Stream<String> following(FlowNode node, UnaryOperator<String> words, Set<String> passed) {
        return node.getOutgoing().stream().flatMap(flow -> first(flow.getTarget(), words, passed));
    }

    private static String name(@Nullable String kazakh, UnaryOperator<String> words) {
        return words.apply(Objects.requireNonNullElse(kazakh, ""));
    }
}
