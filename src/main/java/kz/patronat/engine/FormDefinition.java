package kz.patronat.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a deployed Camunda Form asks for.
 *
 * @param showable whether a person can be shown it; one that cannot asks for nothing and takes nothing
 */
record FormDefinition(List<FormField> fields, boolean showable) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What stands for a form that is missing or that nobody can be shown. */
    static final FormDefinition BROKEN = new FormDefinition(List.of(), false);

    boolean hasConditions() {
        return Stream.concat(fields.stream(), fields.stream().flatMap(field -> field.rows().stream()))
                .anyMatch(field -> field.hidden() != null);
    }

    static FormDefinition read(InputStream content) {
        try (content) {
            var form = JSON.readTree(content);
            return ShowableForm.is(form)
                    ? new FormDefinition(FormField.of(form.path("components"), null), true)
                    : BROKEN;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
