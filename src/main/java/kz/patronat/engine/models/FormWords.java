package kz.patronat.engine.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Words for people in a component, and the names that a form reads. */
final class FormWords {

    /** Where words stand; Russian ones stand in the property of the same name with {@code _ru}. */
    static final List<String> SHOWN = List.of(
            "label", "description", "text", "content", "dateLabel", "timeLabel", "prefixAdorner", "suffixAdorner");

    private static final Pattern NAME = Pattern.compile("(?<![\\w.\"])[a-zA-Z_]\\w*(?!\\w*\\s*\\()");
    private static final String FUNCTION_OF_TWO_WORDS =
            "\\b(list contains|string length|is defined|is empty|is blank)\\b";
    private static final Set<String> FEEL = Set.of(
            "true",
            "false",
            "null",
            "and",
            "or",
            "not",
            "if",
            "then",
            "else",
            "in",
            "for",
            "return",
            "some",
            "every",
            "satisfies",
            "between",
            "instance",
            "of",
            "this",
            "parent");

    private FormWords() {}

    static String kazakh(JsonNode component, String where) {
        return component
                .path(where)
                .asText(component.path("appearance").path(where).asText(""));
    }

    static String russian(JsonNode component, String where) {
        return component.path("properties").path(where + "_ru").asText("");
    }

    /** Names that texts, conditions and expressions of the form read. */
    static Set<String> readBy(Form form) {
        var names = new TreeSet<String>();
        form.components().forEach(component -> {
            for (var where : SHOWN) {
                names.addAll(Form.placeholders(kazakh(component, where)));
                names.addAll(Form.placeholders(russian(component, where)));
            }
            names.addAll(namesOfFeel(component.at("/conditional/hide").asText("")));
            for (var field : List.of("expression", "valuesExpression", "dataSource", "readonly", "disabled")) {
                names.addAll(namesOfFeel(component.path(field).asText("")));
            }
            if (component.has("valuesKey")) {
                names.add(component.path("valuesKey").asText());
            }
        });
        return names;
    }

    private static Set<String> namesOfFeel(String text) {
        var names = new TreeSet<String>();
        if (text.startsWith("=")) {
            NAME.matcher(text.replaceAll("\"[^\"]*\"", "0").replaceAll(FUNCTION_OF_TWO_WORDS, "f"))
                    .results()
                    .map(match -> match.group())
                    .filter(name -> !FEEL.contains(name))
                    .forEach(names::add);
        }
        return names;
    }
}
