package kz.patronat.migration.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kz.patronat.kernel.Bilingual;
import kz.patronat.migration.Sentence;

/**
 * What an instance held before and after, side by side: what the new model changes on purpose is told, anything else
 * that is missing or another is lost.
 *
 * @param told what is another than before, as it had to be
 * @param lost what must not have changed
 * @param values of what was held, in words
 */
record Comparison(List<Sentence> told, List<Sentence> lost, Function<Holding, Bilingual> values) {

    /** @param filled fields that the new model gave to open tasks, by name */
    static Comparison of(
            Map<String, Holding> before,
            Map<String, Holding> after,
            Crossing crossing,
            Set<String> filled,
            Function<Holding, Bilingual> values) {
        var comparison = new Comparison(new ArrayList<>(), new ArrayList<>(), values);
        before.values().forEach(old -> {
            var now = after.get(old.key());
            if (now == null) {
                comparison.isMissing(old, crossing);
            } else if (!now.value().equals(old.value())) {
                comparison.isAnother(old, now, crossing, filled);
            }
        });
        after.values().stream()
                .filter(now -> !before.containsKey(now.key()))
                .forEach(now -> comparison.isNew(now, crossing));
        return comparison;
    }

    private void isMissing(Holding old, Crossing crossing) {
        var isTrigger = old.kind() == Holding.Kind.TIMER || old.kind() == Holding.Kind.EXPECTED;
        if (isTrigger && crossing.target(old.place()).isEmpty()) {
            told.add(Sentence.of(key("dropped", old), name(old, crossing.from()), values.apply(old)));
        } else {
            lost.add(Sentence.of(key("lost", old), name(old, crossing.from())));
        }
    }

    private void isAnother(Holding old, Holding now, Crossing crossing, Set<String> filled) {
        var isMeant = switch (old.kind()) {
            case VARIABLE -> filled.contains(old.name());
            case STEP, TASK_NAME -> true;
            case ASSIGNEE, CANDIDATES, DUE, FOLLOW_UP -> crossing.beginsAnew(stepOf(old, crossing));
            case TIMER, EXPECTED -> crossing.isUpdated(old.place());
            default -> false;
        };
        if (!isMeant) {
            lost.add(Sentence.of(key("lost", old), name(old, crossing.from())));
        } else if (old.kind() == Holding.Kind.VARIABLE) {
            told.add(Sentence.of("migration.changed.VARIABLE", old.name()));
        } else if (old.kind() == Holding.Kind.STEP) {
            told.add(Sentence.of(
                    "migration.changed.STEP", name(old, crossing.from()), stepName(now.value(), crossing.to())));
        } else if (old.kind() == Holding.Kind.TASK_NAME) {
            told.add(Sentence.of(
                    key("changed", old),
                    name(now, crossing.to()),
                    name(old, crossing.from()),
                    name(now, crossing.to())));
        } else {
            told.add(Sentence.of(key("changed", old), name(now, crossing.to()), values.apply(old), values.apply(now)));
        }
    }

    private void isNew(Holding now, Crossing crossing) {
        switch (now.kind()) {
            case VARIABLE, TIMER, EXPECTED ->
                told.add(Sentence.of(key("new", now), name(now, crossing.to()), values.apply(now)));
            default -> lost.add(Sentence.of("migration.new.other", name(now, crossing.to())));
        }
    }

    private static String stepOf(Holding old, Crossing crossing) {
        return crossing.from().steps().containsKey(old.place()) ? old.place() : "";
    }

    private static String key(String what, Holding holding) {
        return "migration." + what + "." + holding.kind();
    }

    /** The element to which it belongs; what belongs to none is called by its own name. */
    private static Bilingual name(Holding holding, Drawing drawing) {
        return holding.kind() == Holding.Kind.VARIABLE
                ? new Bilingual(holding.name(), holding.name())
                : drawing.step(holding.place()).map(Step::name).orElse(new Bilingual(holding.name(), holding.name()));
    }

    private static Bilingual stepName(String id, Drawing drawing) {
        return drawing.step(id).map(Step::name).orElse(new Bilingual(id, id));
    }
}
