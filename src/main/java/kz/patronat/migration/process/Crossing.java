package kz.patronat.migration.process;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;

/** The way of the engine from one version to another, with both models beside it. */
record Crossing(MigrationPlan plan, Drawing from, Drawing to, Map<String, MigrationInstruction> instructions) {

    static Crossing of(MigrationPlan plan, Drawing from, Drawing to) {
        return new Crossing(
                plan,
                from,
                to,
                plan.getInstructions().stream()
                        .collect(Collectors.toMap(
                                each -> Drawing.withoutBody(each.getSourceActivityId()),
                                Function.identity(),
                                (one, other) -> one)));
    }

    Optional<String> target(String source) {
        return Optional.ofNullable(instructions.get(source))
                .map(each -> Drawing.withoutBody(each.getTargetActivityId()));
    }

    /** Whether what the element waits for is computed anew. */
    boolean isUpdated(String source) {
        var instruction = instructions.get(source);
        return instruction != null && instruction.isUpdateEventTrigger();
    }

    /** Whether whoever did the step is no longer who does it: it is another step, or another role's. */
    boolean beginsAnew(String source) {
        return target(source)
                .map(target -> !target.equals(source)
                        || !from.steps()
                                .get(source)
                                .roles()
                                .equals(to.steps().get(target).roles()))
                .orElse(false);
    }
}
