package kz.patronat.migration.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.patronat.kernel.Bilingual;
import kz.patronat.migration.Sentence;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlanValidationReport;
import org.jspecify.annotations.Nullable;

/** Puts what the engine has against a plan or an instance into sentences. */
final class EngineReport {

    /** What the engine writes, and our sentence for it: the first that is found in its words. */
    private static final Map<Pattern, String> KNOWN = known(
            "no migration instruction for this instance's activity", "migration.cannot.step-gone",
            "incompatible types", "migration.cannot.other-kind",
            "Events are not of the same type", "migration.cannot.other-event",
            "not an ancestor of target scope", "migration.cannot.other-frame",
            "event scope", "migration.cannot.other-event-frame",
            "multiple mappings for source", "migration.cannot.twice",
            "multi-instance", "migration.cannot.repeated",
            "gateway", "migration.cannot.gateway",
            "not asyncBefore|not asyncAfter", "migration.cannot.job",
            "sequence flow", "migration.cannot.job",
            "compensation", "migration.cannot.compensation",
            "source activity is not supported", "migration.cannot.unsupported",
            "exists in both", "migration.cannot.variable");

    private EngineReport() {}

    static List<Sentence> of(MigrationPlanValidationReport report, Drawing from, Drawing to) {
        return report.getInstructionReports().stream()
                .flatMap(each -> each.getFailures().stream()
                        .map(failure -> refused(each.getMigrationInstruction(), failure, from, to)))
                .distinct()
                .toList();
    }

    static List<Sentence> of(MigratingProcessInstanceValidationReport report, Drawing from) {
        var told = new LinkedHashSet<Sentence>();
        report.getActivityInstanceReports().stream()
                .flatMap(each ->
                        each.getFailures().stream().map(failure -> sentence(each.getSourceScopeId(), failure, from)))
                .forEach(told::add);
        report.getTransitionInstanceReports().stream()
                .flatMap(each ->
                        each.getFailures().stream().map(failure -> sentence(each.getSourceScopeId(), failure, from)))
                .forEach(told::add);
        report.getFailures().stream()
                .map(failure -> Sentence.of("migration.cannot.engine", failure))
                .forEach(told::add);
        return new ArrayList<>(told);
    }

    private static Sentence refused(
            @Nullable MigrationInstruction instruction, String failure, Drawing from, Drawing to) {
        if (instruction == null) {
            return Sentence.of("migration.cannot.engine", failure);
        }
        var reason = sentence(instruction.getSourceActivityId(), failure, from);
        return Sentence.of(
                reason.key(),
                Stream.concat(reason.arguments().stream(), Stream.of(name(instruction.getTargetActivityId(), to)))
                        .toArray());
    }

    private static Sentence sentence(String step, String failure, Drawing from) {
        return KNOWN.entrySet().stream()
                .filter(each -> each.getKey().matcher(failure).find())
                .findFirst()
                .map(each -> Sentence.of(each.getValue(), name(step, from)))
                .orElseGet(() -> Sentence.of("migration.cannot.engine", failure));
    }

    private static Bilingual name(String step, Drawing drawing) {
        return drawing.step(step).map(Step::name).orElse(new Bilingual(step, step));
    }

    private static Map<Pattern, String> known(String... pairs) {
        var known = new LinkedHashMap<Pattern, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            known.put(Pattern.compile(pairs[i]), pairs[i + 1]);
        }
        return known;
    }
}
