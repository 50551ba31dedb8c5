package kz.patronat.draft.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.patronat.draft.Draft;
import kz.patronat.draft.Field;
import kz.patronat.draft.Field.Kind;
import kz.patronat.draft.Step;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Written;
import kz.patronat.provider.Providers;
import kz.patronat.site.FieldView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the questions of a step into words, with what was answered and what is wrong with it. */
@Component
class Questions {

    private static final String OFF = "off";
    private static final int PARTS_OF_A_CHILD = 5;

    private static final Map<String, String> COMPLETE =
            Map.of("birthDate", "bday", "address", "street-address", "phone", "tel", "email", "email");

    private static final Map<String, String> MODES = Map.of("phone", "tel", "email", "email");

    private final Providers providers;

    Questions(Providers providers) {
        this.providers = providers;
    }

    /** @param legend of questions that belong together; null where they are the whole page */
    public record Group(@Nullable String legend, List<FieldView> fields) {}

    List<Group> of(Step step, Draft draft, Map<String, RejectedInput> wrong, Words words) {
        var fields = step.fields(draft).stream()
                .map(field -> view(field, draft, wrong.get(field.name()), words))
                .toList();
        if (step != Step.CHILDREN) {
            return List.of(new Group(null, fields));
        }
        return IntStream.range(0, fields.size() / PARTS_OF_A_CHILD)
                .mapToObj(child -> new Group(
                        words.of("children.legend", child + 1),
                        fields.subList(child * PARTS_OF_A_CHILD, (child + 1) * PARTS_OF_A_CHILD)))
                .toList();
    }

    FieldView view(Field field, Draft draft, @Nullable RejectedInput wrong, Words words) {
        return new FieldView(
                field.name(),
                field.kind().name(),
                words.of("field." + field.word()),
                words.find("hint." + field.word()).orElse(null),
                draft.get(field.name()),
                wrong == null ? null : words.said(wrong),
                field.name().endsWith("iin") ? "numeric" : MODES.get(field.name()),
                COMPLETE.getOrDefault(field.name(), OFF),
                options(field, words));
    }

    /** As a person reads it: a day in the order of the country, a tick as yes. */
    static String answer(FieldView field, Words words) {
        if (field.kind().equals(Kind.DAY.name())
                && field.wrong() == null
                && !field.value().isEmpty()) {
            return Written.day(LocalDate.parse(field.value()));
        }
        if (field.kind().equals(Kind.BOX.name())) {
            return words.of("true".equals(field.value()) ? "yes" : "no");
        }
        return field.answer();
    }

    private List<FieldView.Option> options(Field field, Words words) {
        return field.kind() == Kind.PROVIDERS
                ? providers.byName(words.language()).stream()
                        .map(each -> new FieldView.Option(each.id().value(), each.name(words.language())))
                        .toList()
                : field.options().stream()
                        .map(value -> new FieldView.Option(value, words.of("option." + field.name() + "." + value)))
                        .toList();
    }
}
