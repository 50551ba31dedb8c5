package kz.patronat.migration.process;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.patronat.engine.Unrestricted;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.migration.ModelVersion;
import kz.patronat.migration.Outcome;
import kz.patronat.migration.Outcome.State;
import kz.patronat.migration.Plan;
import kz.patronat.migration.RunningProcesses;
import kz.patronat.migration.Sentence;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries instances over with the migration of the engine, and sees to what it leaves undone. */
@Component
class RunningInEngine implements RunningProcesses {

    private final ProcessEngineConfigurationImpl engine;
    private final DeployedVersions versions;
    private final Differences differences;
    private final Holdings holdings;
    private final TasksThatFollow tasks;
    private final Wording wording;
    private final JdbcClient database;

    RunningInEngine(
            ProcessEngineConfigurationImpl engine,
            DeployedVersions versions,
            Differences differences,
            Holdings holdings,
            TasksThatFollow tasks,
            Wording wording,
            JdbcClient database) {
        this.engine = engine;
        this.versions = versions;
        this.differences = differences;
        this.holdings = holdings;
        this.tasks = tasks;
        this.wording = wording;
        this.database = database;
    }

    @Override
    public List<ModelVersion> versions() {
        return versions.all();
    }

    @Override
    public List<Instance> running(ModelVersion version) {
        return versions.instances(version);
    }

    @Override
    public Plan plan(Plan.Wish wish) {
        var from = versions.one(wish.process(), wish.from(), "from");
        var to = versions.one(wish.process(), wish.to(), "to");
        if (from.number() == to.number()) {
            throw new RejectedInput("to", "migration.same-version");
        }
        var old = versions.drawing(from);
        var now = versions.drawing(to);
        wish.moves().forEach((source, target) -> {
            if (!old.steps().containsKey(source) || !now.steps().containsKey(target)) {
                throw new RejectedInput("moves", "migration.no-step", source + " → " + target);
            }
        });
        Map<String, String> targets;
        List<Sentence> refusals;
        try {
            var crossing = Crossing.of(enginePlan(wish.moves(), from, to, old, now), old, now);
            targets = crossing.instructions().keySet().stream()
                    .collect(
                            Collectors.toMap(id -> id, id -> crossing.target(id).orElseThrow()));
            refusals = List.of();
        } catch (MigrationPlanValidationException refused) {
            targets = wish.moves();
            refusals = EngineReport.of(refused.getValidationReport(), old, now);
        }
        return new Plan(from, to, steps(wish, from, old, now, targets), differences.between(old, now), refusals);
    }

    @Override
    public Outcome carryOver(Plan.Wish wish, String instance) {
        var from = versions.one(wish.process(), wish.from(), "from");
        var to = versions.one(wish.process(), wish.to(), "to");
        if (!from.id().equals(versionOf(instance))) {
            return new Outcome(State.GONE, List.of(Sentence.of("migration.not-there")), List.of());
        }
        var old = versions.drawing(from);
        var now = versions.drawing(to);
        var crossing = Crossing.of(enginePlan(wish.moves(), from, to, old, now), old, now);
        try {
            return carryOver(instance, crossing);
        } catch (MigratingProcessInstanceValidationException refused) {
            return new Outcome(State.CANNOT, EngineReport.of(refused.getValidationReport(), old), List.of());
        } catch (OptimisticLockingException another) {
            throw new ConcurrencyFailureException(instance, another);
        }
    }

    private Outcome carryOver(String instance, Crossing crossing) {
        var before = holdings.of(instance);
        Unrestricted.call(engine, () -> {
            engine.getRuntimeService()
                    .newMigration(crossing.plan())
                    .processInstanceIds(instance)
                    .execute();
            return null;
        });
        countFromTheBeginning(before, crossing);
        var filled = tasks.follow(stepsOfTasks(before), crossing);
        var comparison = Comparison.of(before, holdings.of(instance), crossing, filled, wording::value);
        return comparison.lost().isEmpty()
                ? new Outcome(State.MOVED, List.of(), comparison.told())
                : new Outcome(State.CANNOT, comparison.lost(), List.of());
    }

    /** The engine counts a changed waiting time from now; it has run since the case came to the step. */
    private void countFromTheBeginning(Map<String, Holding> before, Crossing crossing) {
        before.values().stream()
                .filter(each -> each.kind() == Holding.Kind.TIMER && crossing.isUpdated(each.place()))
                .forEach(timer -> Unrestricted.call(engine, () -> {
                    engine.getManagementService().recalculateJobDuedate(timer.id(), true);
                    return null;
                }));
    }

    private static Map<String, String> stepsOfTasks(Map<String, Holding> before) {
        return before.values().stream()
                .filter(each -> each.kind() == Holding.Kind.STEP)
                .collect(Collectors.toMap(Holding::id, Holding::value));
    }

    private @Nullable String versionOf(String instance) {
        return database.sql("select proc_def_id_ from act_ru_execution where id_ = ? and parent_id_ is null")
                .param(instance)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** What stayed the same is mapped by the engine; what a timer or a message waits for only where it was changed. */
    private MigrationPlan enginePlan(
            Map<String, String> moves, ModelVersion from, ModelVersion to, Drawing old, Drawing now) {
        return Unrestricted.call(engine, () -> {
            var runtime = engine.getRuntimeService();
            var equal = runtime.createMigrationPlan(from.id(), to.id())
                    .mapEqualActivities()
                    .build();
            var pairs = new TreeMap<String, String>();
            equal.getInstructions().forEach(each -> pairs.put(each.getSourceActivityId(), each.getTargetActivityId()));
            pairs.putAll(moves);
            var plan = runtime.createMigrationPlan(from.id(), to.id());
            pairs.forEach((source, target) -> {
                var mapped = plan.mapActivities(source, target);
                if (waitsForAnother(source, target, old, now)) {
                    mapped.updateEventTrigger();
                }
            });
            return plan.build();
        });
    }

    private static boolean waitsForAnother(String source, String target, Drawing old, Drawing now) {
        var before = old.step(source).map(Step::trigger).orElse("");
        var after = now.step(target).map(Step::trigger).orElse("");
        return !after.isEmpty() && !after.equals(before);
    }

    private List<Plan.Step> steps(
            Plan.Wish wish, ModelVersion from, Drawing old, Drawing now, Map<String, String> targets) {
        var standing = versions.standing(from);
        return old.steps().values().stream()
                .filter(step -> standing.containsKey(step.id())
                        || wish.moves().containsKey(step.id())
                        || step.isWaitedAt() && !now.steps().containsKey(step.id()))
                .map(step -> step(step, standing.getOrDefault(step.id(), 0L), wish, now, targets.get(step.id())))
                .toList();
    }

    private static Plan.Step step(Step step, long standing, Plan.Wish wish, Drawing now, @Nullable String target) {
        var fate = Plan.Fate.STAYS;
        if (wish.moves().containsKey(step.id())) {
            fate = Plan.Fate.MOVES;
        } else if (target == null) {
            fate = Plan.Fate.IS_GONE;
        }
        return new Plan.Step(
                step.id(),
                step.name(),
                standing,
                fate,
                target,
                fate == Plan.Fate.STAYS
                        ? List.of()
                        : now.steps().values().stream()
                                .filter(other -> other.type().equals(step.type()))
                                .map(other -> new Plan.Choice(other.id(), other.name()))
                                .toList());
    }
}
