package kz.patronat.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.patronat.kernel.PersonName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MissingFactTest {

    static Stream<Facts> facts() {
        return SampleFacts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void isNotFoundWhereEverythingIsSaid(Facts facts) {
        assertThatCode(() -> MissingFact.refuse(facts)).doesNotThrowAnyException();
    }

    /** A fact that may be missing has its place in the templates; the print of such papers is tested with the others. */
    @ParameterizedTest
    @MethodSource("facts")
    void isNamedWhicheverItIs(Facts facts) throws ReflectiveOperationException {
        for (var component : facts.getClass().getRecordComponents()) {
            if (!component.getType().isPrimitive()
                    && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                assertThatThrownBy(() -> MissingFact.refuse(without(facts, component)))
                        .as(component.getName())
                        .satisfiesAnyOf(
                                thrown -> assertThat(thrown).hasMessageContaining(component.getName() + " is missing"),
                                thrown -> assertThat(thrown).hasRootCauseInstanceOf(NullPointerException.class));
            }
        }
    }

    @org.junit.jupiter.api.Test
    void isFoundInTheDepth() {
        var notice = SampleFacts.refusal();
        var blank = new Ground("код", notice.grounds().get(0).text(), null, " ", "дәлел");
        var facts = new RefusalFacts(
                new Recipient(new PersonName("Ә", "Ә", null), null),
                notice.number(),
                notice.submittedOn(),
                List.of(),
                List.of(notice.grounds().get(0), blank),
                null,
                notice.appeal(),
                notice.signer());

        assertThatThrownBy(() -> MissingFact.refuse(facts)).hasMessage("refusal: grounds[1].facts is blank");
    }

    private static Facts without(Facts facts, RecordComponent missing) throws ReflectiveOperationException {
        var types = new ArrayList<Class<?>>();
        var values = new ArrayList<@Nullable Object>();
        for (var component : facts.getClass().getRecordComponents()) {
            types.add(component.getType());
            values.add(
                    component.getName().equals(missing.getName())
                            ? null
                            : component.getAccessor().invoke(facts));
        }
        return facts.getClass()
                .getDeclaredConstructor(types.toArray(Class<?>[]::new))
                .newInstance(values.toArray());
    }
}
