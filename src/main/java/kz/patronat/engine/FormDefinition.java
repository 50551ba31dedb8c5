package kz.patronat.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** What a deployed Camunda Form asks for. */
record FormDefinition(String id, List<FormField> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();

    boolean hasConditions() {
        return Stream.concat(fields.stream(), fields.stream().flatMap(field -> field.rows().stream()))
                .anyMatch(field -> field.hidden() != null);
    }

    static FormDefinition read(InputStream content) {
        try (content) {
            var form = JSON.readTree(content);
            return new FormDefinition(form.path("id").asText(), FormField.of(form.path("components"), null));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
