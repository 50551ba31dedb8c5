package kz.patronat.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.patronat.trial.Difference.Kind;

/** What is otherwise between the recorded way of a case and its way through the changed models. */
final class Comparison {

    private final RecordedCase recorded;
    private final Trace was;
    private final Trace now;
    private final ModelFacts models;
    private final List<Difference> found = new ArrayList<>();

    private Comparison(RecordedCase recorded, Trace now, ModelFacts models) {
        this.recorded = recorded;
        this.was = recorded.trace();
        this.now = now;
        this.models = models;
    }

    static List<Difference> of(RecordedCase recorded, Trace now, ModelFacts models) {
        var comparison = new Comparison(recorded, now, models);
        comparison.impossible();
        comparison.ways();
        comparison.steps();
        comparison.ends();
        comparison.dates();
        return comparison.found;
    }

    private void impossible() {
        now.notGiven()
                .forEach((variable, element) -> add(Kind.VARIABLE_NOT_GIVEN, element, List.of(), List.of(variable)));
        now.stuck().forEach((element, said) -> add(Kind.STUCK, element, List.of(), List.of(said)));
    }

    private void ways() {
        for (var gateway : models.branching()) {
            if (was.passed().containsKey(gateway) && now.passed().containsKey(gateway)) {
                var before = leaving(gateway, was);
                var after = leaving(gateway, now);
                if (!before.equals(after)) {
                    add(Kind.OTHER_WAY, gateway, List.copyOf(before), List.copyOf(after));
                }
            }
        }
    }

    private TreeSet<String> leaving(String gateway, Trace trace) {
        var flows = new TreeSet<String>();
        for (var flow : trace.taken().keySet()) {
            var source = models.names().getOrDefault(flow, recorded.names().getOrDefault(flow, List.of()));
            if (source.size() > 2 && source.get(2).equals(gateway)) {
                flows.add(flow);
            }
        }
        return flows;
    }

    private void steps() {
        for (var step : all(was.passed(), now.passed(), this::isStep)) {
            int before = was.passed().getOrDefault(step, 0);
            int after = now.passed().getOrDefault(step, 0);
            if (after == 0) {
                add(models.nodes().contains(step) ? Kind.NOT_REACHED : Kind.REMOVED, step, List.of(), List.of());
            } else if (before == 0) {
                add(Kind.NEW_STEP, step, List.of(), List.of());
            } else if (before != after) {
                add(Kind.OTHER_NUMBER, step, List.of(String.valueOf(before)), List.of(String.valueOf(after)));
            }
        }
    }

    /** Where the case as a whole ends is told by itself. */
    private boolean isStep(String element) {
        return !models.gateways().contains(element) && !element.contains(" Gateway_") && !isEnd(element);
    }

    private void ends() {
        var before = new TreeSet<>(was.passed().keySet());
        before.removeIf(element -> !isEnd(element));
        var after = new TreeSet<>(now.passed().keySet());
        after.removeIf(element -> !isEnd(element));
        if (!before.equals(after)) {
            add(Kind.OTHER_END, recorded.process(), List.copyOf(before), List.copyOf(after));
        }
    }

    private boolean isEnd(String element) {
        return element.startsWith(recorded.process() + " ") && (models.ends().contains(element) || isOldEnd(element));
    }

    /** An end event that is no more in the models. */
    private boolean isOldEnd(String element) {
        return element.contains(" EndEvent_") && !models.nodes().contains(element);
    }

    private void dates() {
        for (var element : all(was.dates(), now.dates(), each -> true)) {
            var before = was.dates().getOrDefault(element, new TreeSet<>());
            var after = now.dates().getOrDefault(element, new TreeSet<>());
            if (!before.isEmpty() && !after.isEmpty() && !before.equals(after)) {
                add(Kind.OTHER_DATE, element, List.copyOf(before), List.copyOf(after));
            }
        }
    }

    private static TreeSet<String> all(TreeMap<String, ?> one, TreeMap<String, ?> other, Predicate<String> which) {
        var all = new TreeSet<String>();
        Stream.of(one, other).map(Map::keySet).forEach(all::addAll);
        all.removeIf(which.negate());
        return all;
    }

    private void add(Kind kind, String element, List<String> before, List<String> after) {
        found.add(new Difference(kind, element, before, after));
    }
}
