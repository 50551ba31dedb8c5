package kz.patronat.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Open user tasks, as far as the person signed in may see them. */
@Component
public class OpenTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ProcessEngine engine;

    OpenTasks(TaskService tasks, RuntimeService runtime, ProcessEngine engine) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.engine = engine;
    }

    /**
     * An open task.
     *
     * @param name Kazakh name, as in the model
     * @param definition its id in the model
     * @param run id of the instance of the process
     * @param key business key of that instance: the number of a case, a visit or a complaint
     * @param folder the case number or the visit number to which it belongs
     * @param due null when the task has no day of its own
     */
    public record OpenTask(
            String id,
            String definition,
            String run,
            String key,
            String name,
            String folder,
            ProviderId provider,
            @Nullable String assignee,
            @Nullable Instant due) {}

    public Optional<OpenTask> find(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .filter(task -> task.getTenantId() != null)
                .map(this::openTask);
    }

    /** The open tasks of a case or a visit, called processes included. */
    public List<OpenTask> of(String folder) {
        return tasks.createTaskQuery().processInstanceBusinessKey(folder).orderByTaskCreateTime().asc().list().stream()
                .filter(task -> task.getTenantId() != null)
                .map(task -> openTask(task, folder, folder))
                .toList();
    }

    /** Whose task it is or was; empty when there never was such a task. */
    public Optional<ProviderId> providerOf(String taskId) {
        return Unrestricted.call(
                engine,
                () -> engine.getHistoryService().createHistoricTaskInstanceQuery().taskId(taskId).list().stream()
                        .map(HistoricTaskInstance::getTenantId)
                        .filter(Objects::nonNull)
                        .map(ProviderId::new)
                        .findFirst());
    }

    /** A task to go on with, and whether it is of the case just worked on. */
    public record NextTask(OpenTask task, boolean sameCase) {}

    /**
     * What the person might do next, own tasks and those that the groups may take: of the same case first, otherwise the
     * most urgent.
     *
     * @param after id of a task that is done
     */
    public Optional<NextTask> next(String userId, Collection<String> groups, String after) {
        return Optional.of(keysOf(after))
                .filter(known -> known.length > 0)
                .flatMap(known -> mostUrgent(userId, groups, query -> query.processInstanceBusinessKeyIn(known), after))
                .map(task -> new NextTask(task, true))
                .or(() -> mostUrgent(userId, groups, query -> query, after).map(task -> new NextTask(task, false)));
    }

    private Optional<OpenTask> mostUrgent(
            String userId, Collection<String> groups, UnaryOperator<TaskQuery> among, String except) {
        return Stream.of(
                        tasks.createTaskQuery().taskAssignee(userId),
                        tasks.createTaskQuery()
                                .taskCandidateGroupIn(List.copyOf(groups))
                                .taskUnassigned())
                .flatMap(query -> among.apply(query).orderByDueDate().asc().listPage(0, 2).stream())
                .filter(task -> task.getTenantId() != null && !task.getId().equals(except))
                .min(Comparator.comparing(Task::getDueDate, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(this::openTask);
    }

    /** Business keys under which the work goes on after a task that is done: that of its process and the case number. */
    private String[] keysOf(String doneTaskId) {
        var history = engine.getHistoryService();
        return Unrestricted.call(
                engine,
                () -> history.createHistoricTaskInstanceQuery().taskId(doneTaskId).list().stream()
                        .map(HistoricTaskInstance::getProcessInstanceId)
                        .flatMap(run -> Stream.concat(
                                history.createHistoricProcessInstanceQuery().processInstanceId(run).list().stream()
                                        .map(HistoricProcessInstance::getBusinessKey),
                                history
                                        .createHistoricVariableInstanceQuery()
                                        .processInstanceId(run)
                                        .variableName(CaseVariables.CASE_NUMBER.name())
                                        .list()
                                        .stream()
                                        .map(HistoricVariableInstance::getValue)))
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .toArray(String[]::new));
    }

    /** Who holds the tasks under this number, whoever asks. */
    public Set<String> holders(String key) {
        return Unrestricted.call(
                engine,
                () -> tasks.createTaskQuery().processInstanceBusinessKey(key).taskAssigned().list().stream()
                        .map(Task::getAssignee)
                        .collect(Collectors.toSet()));
    }

    /** What keeps the person from doing what the task is, although it was taken; empty when nothing does. */
    public Optional<RejectedInput> bars(String taskId, String userId) {
        return asked(taskId, (guard, task) -> guard.bars(task, userId))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether the person may pass the task to somebody else. */
    public boolean mayGive(String taskId, String userId) {
        return asked(taskId, (guard, task) -> guard.lets(task, userId)).anyMatch(lets -> lets);
    }

    /** What each guard of the task answers; nothing when there is no such task. */
    private <T> Stream<T> asked(String taskId, BiFunction<TaskGuard, TaskEntity, T> question) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    var task = context.getTaskManager().findTaskById(taskId);
                    return task == null
                            ? List.<T>of()
                            : guards(task)
                                    .map(guard -> question.apply(guard, task))
                                    .toList();
                }))
                .stream();
    }

    private static Stream<TaskGuard> guards(TaskEntity task) {
        return task.getTaskDefinition().getBuiltinTaskListenersForEvent(TaskListener.EVENTNAME_ASSIGNMENT).stream()
                .filter(TaskGuard.class::isInstance)
                .map(TaskGuard.class::cast);
    }

    /**
     * A visit has a number of its own; from the registration on its tasks are about the case. Asked for by a query, which
     * a task that is done at this moment does not break.
     */
    private String folder(Task task, String key) {
        return Unrestricted.call(
                engine,
                () -> runtime
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(task.getProcessInstanceId())
                        .variableName(CaseVariables.CASE_NUMBER.name())
                        .list()
                        .stream()
                        .map(VariableInstance::getValue)
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .findFirst()
                        .orElse(key));
    }

    private String businessKey(Task task) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return instance == null || instance.getBusinessKey() == null ? "" : instance.getBusinessKey();
    }

    private OpenTask openTask(Task task) {
        var key = businessKey(task);
        return openTask(task, key, folder(task, key));
    }

    private static OpenTask openTask(Task task, String key, String folder) {
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getProcessInstanceId(),
                key,
                task.getName(),
                folder,
                new ProviderId(task.getTenantId()),
                task.getAssignee(),
                instant(task.getDueDate()));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
