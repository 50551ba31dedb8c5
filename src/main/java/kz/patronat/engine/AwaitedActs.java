package kz.patronat.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the models wait for from the person whom a case or a complaint is about. The element that waits says so in the
 * extension property {@code expects}; {@code expectsUntil} names the variable with the last moment, {@code expectsSince}
 * the one with the first day that the paper may bear, {@code expectsOf} the one with the id of the person, where it may be
 * another than the applicant. Read from the newest models, for whatever runs.
 */
@Component
public class AwaitedActs {

    private final ProcessEngine engine;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final OfNewestDeployment<Map<String, Waiting>> models;

    AwaitedActs(ProcessEngine engine, RepositoryService repository, RuntimeService runtime, TaskService tasks) {
        this.engine = engine;
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.models = new OfNewestDeployment<>(engine, this::read);
    }

    /**
     * Something that is waited for now.
     *
     * @param act what is to be done, in the word of the model
     * @param since begin of the first day that the paper may bear, null where none was named
     * @param of id of the person who is to do it, null for the applicant
     */
    public record AwaitedAct(
            String act,
            @Nullable Instant until,
            @Nullable Instant since,
            @Nullable String of) {}

    private record Waiting(
            String act,
            @Nullable String until,
            @Nullable String since,
            @Nullable String of,
            boolean task) {}

    /** Under the number of a case or a complaint, called processes included; whoever asks, also who is of no provider. */
    public List<AwaitedAct> under(String key) {
        var known = models.get();
        return NobodyActs.during(
                engine.getIdentityService(), () -> Unrestricted.call(engine, () -> awaited(key, known)));
    }

    private List<AwaitedAct> awaited(String key, Map<String, Waiting> known) {
        return runtime.createExecutionQuery().processInstanceBusinessKey(key).list().stream()
                .flatMap(execution -> awaited(execution, known).stream())
                .toList();
    }

    private Optional<AwaitedAct> awaited(Execution execution, Map<String, Waiting> known) {
        return Optional.ofNullable(known.get(element(execution)))
                .filter(waiting -> !waiting.task() || isOpen(execution))
                .map(waiting -> new AwaitedAct(
                        waiting.act(),
                        moment(execution, waiting.until()),
                        moment(execution, waiting.since()),
                        value(execution, waiting.of()) instanceof String id ? id : null));
    }

    private String element(Execution execution) {
        var entity = (ExecutionEntity) execution;
        var process = repository.getProcessDefinition(entity.getProcessDefinitionId());
        return element(process.getKey(), entity.getActivityId());
    }

    private static String element(String process, @Nullable String id) {
        return process + "#" + id;
    }

    /** A task that is done may still have a job before it. */
    private boolean isOpen(Execution execution) {
        return tasks.createTaskQuery().executionId(execution.getId()).count() > 0;
    }

    private @Nullable Instant moment(Execution execution, @Nullable String variable) {
        return value(execution, variable) instanceof Date date ? date.toInstant() : null;
    }

    private @Nullable Object value(Execution execution, @Nullable String variable) {
        return variable == null ? null : runtime.getVariable(execution.getId(), variable);
    }

    private Map<String, Waiting> read() {
        var waiting = new HashMap<String, Waiting>();
        repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(definition -> repository.getBpmnModelInstance(definition.getId()))
                .forEach(model -> read(model, waiting));
        return Map.copyOf(waiting);
    }

    private static void read(BpmnModelInstance model, Map<String, Waiting> waiting) {
        var process = model.getModelElementsByType(Process.class).iterator().next();
        model.getModelElementsByType(FlowNode.class)
                .forEach(node ->
                        waiting(node).ifPresent(found -> waiting.put(element(process.getId(), node.getId()), found)));
    }

    private static Optional<Waiting> waiting(FlowNode node) {
        return ModelNames.property(node, "expects")
                .map(act -> new Waiting(
                        act,
                        ModelNames.property(node, "expectsUntil").orElse(null),
                        ModelNames.property(node, "expectsSince").orElse(null),
                        ModelNames.property(node, "expectsOf").orElse(null),
                        node instanceof UserTask));
    }
}
