package kz.patronat.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.access.Role;
import kz.patronat.casefile.Act;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** Asks the rules at each change of hands and at the end of one user task of a model. */
class TaskGuard implements TaskListener {

    private static final String CREATED = "Created";

    private final TaskRules rules;
    private final Set<Expression> candidateGroups;
    private final @Nullable Act act;

    TaskGuard(TaskRules rules, Set<Expression> candidateGroups, @Nullable Act act) {
        this.rules = rules;
        this.candidateGroups = candidateGroups;
        this.act = act;
    }

    @Override
    public void notify(DelegateTask task) {
        if (EVENTNAME_DELETE.equals(task.getEventName())) {
            rules.cancelled(task.getId(), task.getAssignee());
            return;
        }
        var work = work(task);
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> {
                // Whom the model names may have left or have acted already; the group is the fallback.
                if (task.getAssignee() != null && !rules.mayWork(work, task.getAssignee())) {
                    task.setAssignee(null);
                }
            }
            case EVENTNAME_ASSIGNMENT -> {
                if (!isNew(task)) {
                    rules.checkHandover(work, previousAssignee(task), task.getAssignee());
                } else if (task.getAssignee() != null) {
                    rules.checkWorker(work, task.getAssignee());
                }
            }
            default -> rules.complete(work, task.getAssignee());
        }
    }

    /** Whether the person may still do what the task is: somebody may have acted in the case since it was taken. */
    Optional<RejectedInput> bars(DelegateTask task, String userId) {
        try {
            rules.checkStill(work(task), userId);
            return Optional.empty();
        } catch (RejectedInput barred) {
            return Optional.of(barred);
        }
    }

    /** Whether the person may pass the task to somebody else. */
    boolean lets(DelegateTask task, String userId) {
        return rules.mayGive(work(task), task.getAssignee(), userId);
    }

    private Work work(DelegateTask task) {
        return new Work(
                task.getId(),
                task.getName(),
                task.getTaskDefinitionKey(),
                roles(task),
                new ProviderId(task.getTenantId()),
                numbers(task),
                act);
    }

    private static List<CaseNumber> numbers(DelegateTask task) {
        return Stream.of(
                        CaseVariables.CASE_NUMBER.find(task).orElse(""),
                        CaseVariables.EARLIER_COMPLAINT.find(task).orElse(""),
                        Objects.requireNonNullElse(task.getExecution().getProcessBusinessKey(), ""))
                .filter(number -> !number.isBlank())
                .distinct()
                .map(CaseNumber::new)
                .toList();
    }

    /** The groups of the model, not those that somebody may have added to the task. */
    private Set<Role> roles(DelegateTask task) {
        return candidateGroups.stream()
                .map(group -> group.getValue(task.getExecution()))
                .flatMap(value -> value instanceof Collection<?> many
                        ? many.stream().map(String::valueOf)
                        : Arrays.stream(String.valueOf(value).split("\\s*,\\s*")))
                .map(Role::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static boolean isNew(DelegateTask task) {
        return CREATED.equals(((TaskEntity) task).getTaskState());
    }

    private static @Nullable String previousAssignee(DelegateTask task) {
        var change = ((TaskEntity) task).getPropertyChanges().get(TaskEntity.ASSIGNEE);
        return change == null ? null : change.getOrgValueString();
    }
}
