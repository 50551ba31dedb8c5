package kz.patronat.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.access.Handovers;
import kz.patronat.access.Handovers.Passed;
import kz.patronat.access.StaffDirectory;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who holds which open tasks, and passing them on, as far as the person signed in may. */
@Component
public class Workload {

    private static final int LONGEST = 1000;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Handovers handovers;
    private final StaffDirectory staff;
    private final ProcessEngine engine;
    private final TransactionTemplate transactions;

    Workload(
            TaskService tasks,
            RuntimeService runtime,
            Handovers handovers,
            StaffDirectory staff,
            @Lazy ProcessEngine engine,
            TransactionTemplate transactions) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.handovers = handovers;
        this.staff = staff;
        this.engine = engine;
        this.transactions = transactions;
    }

    /**
     * An open task in somebody's hands, or in nobody's.
     *
     * @param name Kazakh name, as in the model
     * @param number of the case, the complaint or the visit
     * @param applicant empty while nobody is known
     * @param due when the task has to be done, else when the term of the case ends
     */
    public record Held(
            String taskId,
            String name,
            String number,
            String applicant,
            ProviderId provider,
            @Nullable String assignee,
            @Nullable Instant due) {}

    /** @param total how many there are; the list holds the first thousand, the most urgent first */
    public record Load(long total, List<Held> tasks) {}

    /** Everything that is open at the provider. */
    public Load at(ProviderId provider) {
        return load(tasks.createTaskQuery().tenantIdIn(provider.value()));
    }

    /** Everything that the person holds. */
    public Load of(String userId) {
        return load(tasks.createTaskQuery().taskAssignee(userId));
    }

    private Load load(TaskQuery query) {
        var found = query.orderByDueDate().asc().orderByTaskCreateTime().asc().listPage(0, LONGEST);
        var runs = found.stream().map(Task::getProcessInstanceId).distinct().toArray(String[]::new);
        if (runs.length == 0) {
            return new Load(0, List.of());
        }
        var numbers = variables(CaseVariables.CASE_NUMBER.name(), runs);
        var applicants = variables(CaseVariables.APPLICANT_NAME.name(), runs);
        var ends = variables(CaseVariables.DUE_AT.name(), runs);
        var keys = runtime.createProcessInstanceQuery().processInstanceIds(Set.of(runs)).list().stream()
                .filter(run -> run.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        return new Load(
                query.count(),
                found.stream()
                        .map(task -> held(
                                task,
                                number(numbers.get(task.getProcessInstanceId()), keys.get(task.getProcessInstanceId())),
                                text(applicants.get(task.getProcessInstanceId())),
                                ends.get(task.getProcessInstanceId())))
                        .toList());
    }

    /** A visit has a number of its own; from the registration on its tasks are about the case. */
    private static String number(@Nullable Object caseNumber, @Nullable String key) {
        return caseNumber == null ? text(key) : text(caseNumber);
    }

    private static Held held(Task task, String number, String applicant, @Nullable Object caseEnds) {
        return new Held(
                task.getId(),
                task.getName(),
                number,
                applicant,
                new ProviderId(task.getTenantId()),
                task.getAssignee(),
                Stream.of(Optional.ofNullable(task.getDueDate()), Optional.ofNullable((Date) caseEnds))
                        .flatMap(Optional::stream)
                        .map(Date::toInstant)
                        .findFirst()
                        .orElse(null));
    }

    private Map<String, Object> variables(String name, String[] runs) {
        return runtime.createVariableInstanceQuery().variableName(name).processInstanceIdIn(runs).list().stream()
                .filter(variable -> variable.getValue() != null)
                .collect(Collectors.toMap(
                        VariableInstance::getProcessInstanceId, VariableInstance::getValue, (one, other) -> one));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /**
     * Who holds the task, or a head, gives it to a colleague; the rules of access hold as for every handover.
     *
     * @param reason kept with the handover and in the journal of the case
     * @return why it could not be given; empty when it was
     */
    public Optional<RejectedInput> give(String taskId, String to, String reason, String by) {
        return EngineFailure.refusal(
                () -> transactions.executeWithoutResult(status -> asOne(() -> pass(taskId, to, reason, by))));
    }

    /** What is read and what is written are the same task, or the engine refuses: a colleague may take it meanwhile. */
    private void asOne(Runnable work) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    work.run();
                    return null;
                });
    }

    private void pass(String taskId, String to, String reason, String by) {
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null || task.getTenantId() == null) {
            throw new RejectedInput("", "engine.handover.gone");
        }
        if (to.equals(task.getAssignee())) {
            throw new RejectedInput("", "engine.handover.same", staff.name(to));
        }
        var from = task.getAssignee();
        GivenWithReason.during(taskId, () -> tasks.setAssignee(taskId, to));
        handovers.give(passed(task), from, to, by, reason);
    }

    private Passed passed(Task task) {
        var run = task.getProcessInstanceId();
        var key = runtime.createProcessInstanceQuery().processInstanceId(run).singleResult();
        return new Passed(
                task.getId(),
                task.getName(),
                Stream.of(
                                text(runtime.getVariable(run, CaseVariables.CASE_NUMBER.name())),
                                key == null ? "" : text(key.getBusinessKey()))
                        .filter(number -> !number.isBlank())
                        .distinct()
                        .map(CaseNumber::new)
                        .toList());
    }
}
