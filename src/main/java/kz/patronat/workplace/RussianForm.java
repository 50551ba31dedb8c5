package kz.patronat.workplace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts the Russian words of a form in the place of the Kazakh ones: a property {@code x_ru} replaces {@code x}, and
 * {@code values_ru}, written {@code VALUE=Слова|OTHER=Слова}, the labels of the options.
 */
final class RussianForm {

    private static final String SUFFIX = "_ru";

    private RussianForm() {}

    static void translate(JsonNode form) {
        form.path("components").forEach(component -> {
            translateWords((ObjectNode) component);
            translate(component);
        });
    }

    private static void translateWords(ObjectNode component) {
        component.path("properties").properties().forEach(property -> {
            var name = property.getKey();
            if (name.equals("values" + SUFFIX)) {
                translateOptions(component, property.getValue().asText());
            } else if (name.endsWith(SUFFIX)) {
                place(component, name.substring(0, name.length() - SUFFIX.length()), property.getValue());
            }
        });
    }

    private static void place(ObjectNode component, String field, JsonNode words) {
        var isAdornment = field.endsWith("Adorner");
        var holder = isAdornment ? component.withObject("/appearance") : component;
        holder.set(field, words);
    }

    private static void translateOptions(ObjectNode component, String written) {
        Map<String, String> labels = Arrays.stream(written.split("\\|"))
                .map(option -> option.split("=", 2))
                .filter(option -> option.length == 2)
                .collect(Collectors.toMap(option -> option[0].strip(), option -> option[1].strip(), (a, b) -> b));
        component.path("values").forEach(option -> {
            var label = labels.get(option.path("value").asText());
            if (label != null) {
                ((ObjectNode) option).put("label", label);
            }
        });
    }
}
