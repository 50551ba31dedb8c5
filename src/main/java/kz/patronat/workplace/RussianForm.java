package kz.patronat.workplace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts the Russian words of a form in the place of the Kazakh ones: a property {@code x_ru} replaces {@code x}, and
 * {@code values_ru}, written {@code VALUE=Слова|OTHER=Слова}, the labels of the options; {@code columns_ru}, written in
 * the same way, the headings of a table.
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
                label(component.path("values"), "value", property.getValue().asText());
            } else if (name.equals("columns" + SUFFIX)) {
                label(component.path("columns"), "key", property.getValue().asText());
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

    private static void label(JsonNode list, String name, String written) {
        Map<String, String> labels = Arrays.stream(written.split("\\|"))
                .map(option -> option.split("=", 2))
                .filter(option -> option.length == 2)
                .collect(Collectors.toMap(option -> option[0].strip(), option -> option[1].strip(), (a, b) -> b));
        list.forEach(each -> {
            var label = labels.get(each.path(name).asText());
            if (label != null) {
                ((ObjectNode) each).put("label", label);
            }
        });
    }
}
