package kz.patronat.document;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a paper must say and does not: a null without {@code @Nullable}, a blank text, an empty list. */
final class MissingFact {

    private MissingFact() {}

    /** @throws IllegalArgumentException naming the fact, such as {@code refusal: recipient.address} */
    static void refuse(Facts facts) {
        look((Record) facts, facts.kind().slug() + ": ");
    }

    private static void look(Record facts, String path) {
        for (var component : facts.getClass().getRecordComponents()) {
            var name = path + component.getName();
            var value = read(facts, component);
            if (value == null) {
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    throw new IllegalArgumentException(name + " is missing");
                }
            } else if (value instanceof String text && text.isBlank()) {
                throw new IllegalArgumentException(name + " is blank");
            } else if (value instanceof List<?> list) {
                if (list.isEmpty() && !component.isAnnotationPresent(MayBeEmpty.class)) {
                    throw new IllegalArgumentException(name + " is empty");
                }
                for (var i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof Record inner) {
                        look(inner, name + "[" + i + "].");
                    }
                }
            } else if (value instanceof Record inner) {
                look(inner, name + ".");
            }
        }
    }

    private static @Nullable Object read(Record facts, RecordComponent component) {
        try {
            return component.getAccessor().invoke(facts);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
