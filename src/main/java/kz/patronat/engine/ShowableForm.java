package kz.patronat.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What Tasklist of 7.24 can show: at a field of any other type it shows nothing of the whole form. */
public final class ShowableForm {

    /** The types of fields. */
    public static final Set<String> TYPES = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "text",
            "table",
            "html",
            "separator",
            "spacer",
            "group",
            "dynamiclist",
            "expression");

    private ShowableForm() {}

    public static boolean is(JsonNode form) {
        return form.isObject() && form.path("components").isArray() && holdsKnownTypes(form);
    }

    private static boolean holdsKnownTypes(JsonNode parent) {
        for (var component : parent.path("components")) {
            if (!component.isObject()
                    || !TYPES.contains(component.path("type").asText())
                    || component.has("components")
                            && !component.path("components").isArray()
                    || !holdsKnownTypes(component)) {
                return false;
            }
        }
        return true;
    }
}
