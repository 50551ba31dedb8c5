package kz.patronat.migration;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.patronat.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * How instances of one version would go on in another.
 *
 * @param steps where something can wait, in the order of the model
 * @param changes what else is different, in words
 * @param refusals why the engine does not take the plan as it is; empty when it does
 */
public record Plan(
        ModelVersion from, ModelVersion to, List<Step> steps, List<Sentence> changes, List<Sentence> refusals) {

    /** What the person chose, then what the new version changes. */
    List<Sentence> told() {
        return Stream.concat(steps.stream().flatMap(Step::chosen), changes.stream())
                .toList();
    }

    /** What becomes of a step. */
    public enum Fate {
        /** It is the same step in the other version. */
        STAYS,
        /** A person said which step takes its place. */
        MOVES,
        /** There is no such step any more, and nobody said which takes its place. */
        IS_GONE
    }

    /**
     * @param standing how many instances wait there now
     * @param target the step where they go on; null where it is gone
     * @param choices the steps of the other version that may take its place
     */
    public record Step(
            String id,
            Bilingual name,
            long standing,
            Fate fate,
            @Nullable String target,
            List<Choice> choices) {

        private Stream<Sentence> chosen() {
            return choices.stream()
                    .filter(choice -> fate == Fate.MOVES && choice.id().equals(target))
                    .map(choice -> Sentence.of("migration.chosen", name, choice.name()));
        }
    }

    public record Choice(String id, Bilingual name) {}

    /**
     * What a person chose.
     *
     * @param moves steps of the one version and those of the other that take their place
     */
    public record Wish(String process, int from, int to, Map<String, String> moves) {}
}
