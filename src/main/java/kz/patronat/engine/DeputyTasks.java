package kz.patronat.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import kz.patronat.access.Deputies;
import kz.patronat.access.Deputyship;
import kz.patronat.access.Handovers;
import kz.patronat.access.Handovers.Stead;
import kz.patronat.access.StaffMember;
import kz.patronat.engine.Workload.Held;
import kz.patronat.kernel.RejectedInput;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The tasks of absent colleagues, for whoever stands in for them. What is not done goes back when that is over. */
@Component
public class DeputyTasks {

    private static final Logger LOG = LoggerFactory.getLogger(DeputyTasks.class);

    private final TaskService tasks;
    private final Workload workload;
    private final Deputies deputies;
    private final Handovers handovers;
    private final IdentityService identity;

    DeputyTasks(
            TaskService tasks,
            Workload workload,
            Deputies deputies,
            Handovers handovers,
            @Lazy IdentityService identity) {
        this.tasks = tasks;
        this.workload = workload;
        this.deputies = deputies;
        this.handovers = handovers;
        this.identity = identity;
    }

    /** @param absent user id of whose task it is */
    public record Lent(Held task, String absent) {}

    /** What the people hold for whom this person stands in today, as far as he or she may see it. */
    public List<Lent> waiting(String deputy) {
        return deputies.standingIn(deputy).stream()
                .flatMap(ship -> workload.of(ship.absent()).tasks().stream().map(task -> new Lent(task, ship.absent())))
                .toList();
    }

    /** What this person has taken from them and not done yet. */
    public List<Lent> held(String deputy) {
        var steads = new HashMap<String, Stead>();
        handovers.steadsOf(deputy).forEach(stead -> steads.put(stead.taskId(), stead));
        return steads.isEmpty()
                ? List.of()
                : workload.of(deputy).tasks().stream()
                        .filter(task -> steads.containsKey(task.taskId()))
                        .map(task -> new Lent(task, steads.get(task.taskId()).absent()))
                        .toList();
    }

    /** The person takes the task from whoever holds it; the rules of access say whether. */
    public Optional<RejectedInput> take(String taskId, String deputy) {
        return EngineFailure.refusal(() -> {
            var task = tasks.createTaskQuery().taskId(taskId).singleResult();
            if (task == null) {
                throw new RejectedInput("", "engine.handover.gone");
            }
            tasks.setAssignee(taskId, deputy);
        });
    }

    /** The task goes back to whose it is, by the word of either of the two. */
    public Optional<RejectedInput> giveBack(String taskId) {
        return EngineFailure.refusal(() -> {
            var task = tasks.createTaskQuery().taskId(taskId).singleResult();
            if (task == null || task.getAssignee() == null) {
                throw new RejectedInput("", "engine.handover.gone");
            }
            var stead = handovers
                    .stead(taskId, task.getAssignee())
                    .orElseThrow(() -> new RejectedInput("", "access.deputy.not-lent"));
            tasks.setAssignee(taskId, stead.absent());
        });
    }

    /** Ends the deputyship now; what the deputy has not done goes back. */
    public Deputyship end(UUID id, StaffMember by) {
        var ended = deputies.end(id, by);
        NobodyActs.during(identity, () -> handovers.steadsUnder(id).forEach(this::returned));
        return ended;
    }

    /** What deputies hold although their time is over. */
    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void giveBackWhatIsOver() {
        for (var stead : handovers.steadsPast(deputies.today())) {
            try {
                returned(stead);
            } catch (RuntimeException failure) {
                // One task that cannot go back must not hold the others; it is tried again.
                LOG.error("task {} does not go back to {}", stead.taskId(), stead.absent(), failure);
            }
        }
    }

    /** To whose it was; to the group when that person may not do it any more. What is cancelled is let go. */
    private void returned(Stead stead) {
        if (tasks.createTaskQuery().taskId(stead.taskId()).count() == 0) {
            handovers.letGo(stead);
            return;
        }
        if (assign(stead, stead.absent()).isPresent()) {
            assign(stead, null).ifPresent(refused -> {
                throw refused;
            });
        }
    }

    private Optional<RejectedInput> assign(Stead stead, @Nullable String to) {
        return EngineFailure.refusal(() -> {
            var task = tasks.createTaskQuery().taskId(stead.taskId()).singleResult();
            if (task != null && stead.deputy().equals(task.getAssignee())) {
                tasks.setAssignee(stead.taskId(), to);
            }
        });
    }
}
