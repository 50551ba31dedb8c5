package kz.patronat.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.patronat.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One component of a Camunda Form that a person fills in, with the constraints that stand in the form.
 *
 * @param hidden FEEL expression that hides it, without the leading equals sign
 * @param papers kinds of papers on which an analyst wants it printed, from the property {@code papers}
 * @param rows fields of one row when it is a dynamic list
 */
record FormField(
        String key,
        String type,
        Bilingual label,
        JsonNode constraints,
        List<String> options,
        @Nullable String hidden,
        boolean readOnly,
        List<String> papers,
        List<FormField> rows) {

    private static final List<String> FILLED_IN = List.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "dynamiclist");

    private static final List<String> SEVERAL = List.of("checklist", "taglist", "dynamiclist");

    /** The fields of a form or of a group, in their order; a hidden group hides its fields. */
    static List<FormField> of(JsonNode components, @Nullable String hiddenGroup) {
        var fields = new ArrayList<FormField>();
        for (var component : components) {
            var type = component.path("type").asText();
            var hidden = either(hiddenGroup, expression(component.at("/conditional/hide")));
            if ("group".equals(type)) {
                fields.addAll(of(component.path("components"), hidden));
            } else if (FILLED_IN.contains(type)) {
                fields.add(field(component, type, hidden));
            }
        }
        return fields;
    }

    boolean holdsSeveral() {
        return SEVERAL.contains(type);
    }

    private static FormField field(JsonNode component, String type, @Nullable String hidden) {
        var isList = "dynamiclist".equals(type);
        // A date carries its caption under a name of its own.
        var label = component.path("label").asText(component.path("dateLabel").asText());
        return new FormField(
                component.path(isList ? "path" : "key").asText(),
                type,
                new Bilingual(label, component.at("/properties/label_ru").asText(label)),
                component.path("validate"),
                component.path("values").findValuesAsText("value"),
                hidden,
                component.path("readonly").asBoolean()
                        || component.path("disabled").asBoolean(),
                papers(component.at("/properties/papers").asText()),
                isList ? of(component.path("components"), null) : List.of());
    }

    private static List<String> papers(String property) {
        return Stream.of(property.split("[,\\s]+"))
                .filter(kind -> !kind.isEmpty())
                .toList();
    }

    private static @Nullable String expression(JsonNode hide) {
        return hide.isTextual() ? hide.asText().replaceFirst("^\\s*=", "") : null;
    }

    private static @Nullable String either(@Nullable String group, @Nullable String own) {
        return group == null ? own : own == null ? group : "(" + group + ") or (" + own + ")";
    }
}
