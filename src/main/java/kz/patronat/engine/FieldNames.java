package kz.patronat.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Language;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/**
 * What the fields of forms and their options are called, for whoever reads the history of their values. Read from the
 * newest deployed forms, again after each deployment; where two forms call a field differently the first one counts.
 */
@Component
public class FieldNames {

    private final ProcessEngine engine;
    private final ObjectMapper json;
    private final OfNewestDeployment<Names> names;

    FieldNames(ProcessEngine engine, ObjectMapper json) {
        this.engine = engine;
        this.json = json;
        this.names = new OfNewestDeployment<>(engine, this::read);
    }

    /** @param options by «field=VALUE» */
    private record Names(Map<String, Bilingual> fields, Map<String, Bilingual> options) {}

    /** The captions in the language of a reader, as the forms have them now. */
    public Captions in(Language language) {
        return new Captions(names.get(), language);
    }

    /** For one reading. */
    public static final class Captions {

        private final Names names;
        private final Language language;

        private Captions(Names names, Language language) {
            this.names = names;
            this.language = language;
        }

        /** The caption of the field, or its key where no form has it. */
        public String field(String key) {
            var caption = names.fields().get(key);
            return caption == null ? key : caption.in(language);
        }

        /** What was chosen in the words of the form, or the value itself. */
        public String value(String key, String value) {
            var option = names.options().get(key + "=" + value);
            return option == null ? value : option.in(language);
        }
    }

    private Names read() {
        var names = new Names(new HashMap<>(), new HashMap<>());
        var repository = engine.getRepositoryService();
        repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getDeploymentId)
                .distinct()
                .forEach(id -> repository.getDeploymentResourceNames(id).stream()
                        .filter(name -> name.endsWith(".form"))
                        .sorted()
                        .forEach(name -> gather(form(id, name).path("components"), names)));
        return names;
    }

    private JsonNode form(String deployment, String name) {
        try (var content = engine.getRepositoryService().getResourceAsStream(deployment, name)) {
            return json.readTree(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void gather(JsonNode components, Names names) {
        for (var component : components) {
            var key = component.path("key").asText(component.path("path").asText());
            var caption =
                    component.path("label").asText(component.path("dateLabel").asText());
            if (!key.isEmpty() && !caption.isEmpty()) {
                names.fields()
                        .putIfAbsent(
                                key,
                                new Bilingual(
                                        caption,
                                        component.at("/properties/label_ru").asText(caption)));
                options(key, component, names.options());
            }
            gather(component.path("components"), names);
        }
    }

    private static void options(String key, JsonNode component, Map<String, Bilingual> options) {
        var russian = Arrays.stream(
                        component.at("/properties/values_ru").asText().split("\\|"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip(), (one, other) -> one));
        component.path("values").forEach(option -> {
            var value = option.path("value").asText();
            var kazakh = option.path("label").asText(value);
            options.putIfAbsent(key + "=" + value, new Bilingual(kazakh, russian.getOrDefault(value, kazakh)));
        });
    }
}
