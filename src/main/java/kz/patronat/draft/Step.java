package kz.patronat.draft;

import static kz.patronat.draft.Field.Kind.BOX;
import static kz.patronat.draft.Field.Kind.DAY;
import static kz.patronat.draft.Field.Kind.LINE;
import static kz.patronat.draft.Field.Kind.PROVIDERS;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pages of an application, in their order. */
public enum Step {
    PERSON(Field.of("birthDate", DAY), Field.choice("married", "true", "false")),
    SPOUSE(
            Field.of("spouse.iin", LINE),
            Field.of("spouse.surname", LINE),
            Field.of("spouse.given", LINE),
            Field.of("spouse.patronymic", LINE),
            Field.of("spouse.birthDate", DAY),
            Field.of("spouse.personalData", BOX),
            Field.of("spouse.protectedSecrets", BOX),
            Field.of("spouse.placement", BOX)),
    CHILDREN,
    DWELLING(Field.of("address", LINE), Field.of("housingStudy", BOX)),
    CONTACTS(
            Field.of("phone", LINE),
            Field.of("email", LINE),
            Field.choice("channel", "CABINET", "SMS", "EMAIL", "POST"),
            Field.choice("language", "kk", "ru")),
    PROVIDER(Field.of("provider", PROVIDERS)),
    CONSENTS(Field.of("personalData", BOX), Field.choice("protectedSecrets", "true", "false")),
    DOCUMENTS,
    REVIEW;

    /** The schema takes no more. */
    static final int MOST_CHILDREN = 20;

    private static final List<String> OF_CHILD = List.of("iin", "surname", "given", "patronymic", "birthDate");

    private final List<Field> fields;

    Step(Field... fields) {
        this.fields = List.of(fields);
    }

    /** The last part of its address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Step> of(String path) {
        return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    /** What is asked; of children one more than there are. */
    public List<Field> fields(Draft draft) {
        return this == CHILDREN
                ? IntStream.rangeClosed(0, Math.min(draft.children(), MOST_CHILDREN - 1))
                        .boxed()
                        .flatMap(Step::ofChild)
                        .toList()
                : fields;
    }

    private static Stream<Field> ofChild(int index) {
        return OF_CHILD.stream()
                .map(each -> Field.of(Draft.child(index) + each, each.equals("birthDate") ? DAY : LINE));
    }

    /** The steps of this person. */
    public static List<Step> of(Draft draft) {
        return Arrays.stream(values())
                .filter(step -> step != SPOUSE || draft.isMarried())
                .toList();
    }

    public Step after(Draft draft) {
        var steps = of(draft);
        return steps.get(Math.min(steps.indexOf(this) + 1, steps.size() - 1));
    }
}
