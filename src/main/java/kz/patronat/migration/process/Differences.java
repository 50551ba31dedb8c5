package kz.patronat.migration.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Language;
import kz.patronat.migration.Sentence;
import org.springframework.stereotype.Component;

/** What another version of a model does differently, in words. */
@Component
class Differences {

    private final Wording wording;

    Differences(Wording wording) {
        this.wording = wording;
    }

    List<Sentence> between(Drawing from, Drawing to) {
        var told = new ArrayList<Sentence>();
        to.steps().values().stream()
                .filter(step -> !from.steps().containsKey(step.id()))
                .forEach(step -> told.add(Sentence.of("migration.change.new", step.name())));
        from.steps().values().stream()
                .filter(step -> !to.steps().containsKey(step.id()))
                .forEach(step -> told.add(Sentence.of("migration.change.gone", step.name())));
        from.steps().values().stream()
                .filter(step -> to.steps().containsKey(step.id()))
                .forEach(step -> tell(step, to.steps().get(step.id()), from, to, told));
        to.conditions().forEach((way, condition) -> {
            if (from.conditions().containsKey(way)
                    && !from.conditions().get(way).equals(condition)) {
                told.add(Sentence.of(
                        "migration.change.condition",
                        to.ways().get(way),
                        from.conditions().get(way),
                        condition));
            }
        });
        return told;
    }

    private void tell(Step old, Step now, Drawing from, Drawing to, List<Sentence> told) {
        if (!old.name().equals(now.name())) {
            told.add(Sentence.of("migration.change.renamed", old.name(), now.name()));
        }
        if (!old.trigger().equals(now.trigger())) {
            told.add(Sentence.of(
                    "migration.change.trigger",
                    now.name(),
                    wording.trigger(old.trigger()),
                    wording.trigger(now.trigger())));
        }
        if (!old.roles().equals(now.roles())) {
            told.add(Sentence.of(
                    "migration.change.roles", now.name(), wording.roles(old.roles()), wording.roles(now.roles())));
        }
        var fields = now.inputs().stream()
                .filter(field -> !old.inputs().contains(field))
                .toList();
        if (!fields.isEmpty()) {
            told.add(Sentence.of("migration.change.fields", now.name(), String.join(", ", fields)));
        }
        if (!old.next().equals(now.next())) {
            told.add(Sentence.of(
                    "migration.change.way",
                    now.name(),
                    names(old.next(), from.steps()),
                    names(now.next(), to.steps())));
        }
    }

    private static Bilingual names(Set<String> ids, Map<String, Step> steps) {
        return new Bilingual(names(ids, steps, Language.KK), names(ids, steps, Language.RU));
    }

    private static String names(Set<String> ids, Map<String, Step> steps, Language language) {
        return ids.isEmpty()
                ? "–"
                : ids.stream()
                        .map(id -> "«" + steps.get(id).name().in(language) + "»")
                        .collect(Collectors.joining(", "));
    }
}
