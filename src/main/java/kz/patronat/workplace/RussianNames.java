package kz.patronat.workplace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/** Puts Russian names of processes and tasks in the place of the Kazakh ones, wherever an answer of the engine has them. */
final class RussianNames {

    private static final Set<String> FIELDS =
            Set.of("name", "taskName", "activityName", "processDefinitionName", "eventName", "label");

    private RussianNames() {}

    static void translate(JsonNode node, Map<String, String> russian) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                var words = field.getValue().isTextual() && FIELDS.contains(field.getKey())
                        ? russian.get(field.getValue().asText())
                        : null;
                if (words != null) {
                    object.put(field.getKey(), words);
                }
            });
        }
        node.forEach(child -> translate(child, russian));
    }
}
