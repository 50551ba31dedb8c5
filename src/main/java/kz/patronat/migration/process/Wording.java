package kz.patronat.migration.process;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.patronat.access.StaffNames;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.springframework.stereotype.Component;

/** What models and the engine call by ids, as people call it: roles, colleagues, messages, lengths of time. */
@Component
class Wording {

    private static final String NOTHING = "–";

    private final Spans spans;
    private final StaffNames staff;
    private final Texts texts;

    Wording(Spans spans, StaffNames staff, Texts texts) {
        this.spans = spans;
        this.staff = staff;
        this.texts = texts;
    }

    /** What an element waits for, as its model writes it; an expression stays as it is written. */
    Bilingual trigger(String written) {
        return texts.has(message(written)) ? known(message(written)) : spans.words(written);
    }

    /** A role that the model computes is shown as it is written. */
    Bilingual roles(Set<String> ids) {
        return both(language -> ids.isEmpty()
                ? NOTHING
                : ids.stream()
                        .map(id -> texts.has("access.role." + id) ? texts.in(language, "access.role." + id) : id)
                        .collect(Collectors.joining(", ")));
    }

    /** The value of what an instance holds. */
    Bilingual value(Holding holding) {
        var shown = holding.shown();
        if (shown.equals(NOTHING)) {
            return both(language -> NOTHING);
        }
        return switch (holding.kind()) {
            case ASSIGNEE -> both(language -> staff.in(language).apply(shown));
            case CANDIDATES -> roles(new TreeSet<>(Set.of(shown.split(", "))));
            // The kind of the event stands before its name.
            case EXPECTED -> trigger(shown.substring(shown.indexOf(' ') + 1));
            default -> both(language -> shown);
        };
    }

    private static String message(String name) {
        return "migration.message." + name;
    }

    private Bilingual known(String key) {
        return both(language -> texts.in(language, key));
    }

    private static Bilingual both(Function<Language, String> words) {
        return new Bilingual(words.apply(Language.KK), words.apply(Language.RU));
    }
}
