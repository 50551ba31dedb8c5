package kz.patronat.engine.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words for people in a component, and the names that a form reads. */
final class FormWords {

    /** Where words stand; Russian ones stand in the property of the same name with {@code _ru}. */
    static final List<String> SHOWN = List.of(
            "label", "description", "text", "content", "dateLabel", "timeLabel", "prefixAdorner", "suffixAdorner");

    static final Listed OPTIONS = new Listed("values", "value", List.of("valuesKey", "valuesExpression"));
    static final Listed COLUMNS = new Listed("columns", "key", List.of("columnsExpression"));

    /**
     * What a component shows in a row, each with its label; Russian ones stand together in one property, as
     * {@code NAME=Слова|OTHER=Слова}.
     *
     * @param field where they stand
     * @param name by what each is known
     * @param elsewhere fields that say that they come with the data
     */
    record Listed(String field, String name, List<String> elsewhere) {

        Map<String, String> kazakh(JsonNode component) {
            var words = new LinkedHashMap<String, String>();
            component
                    .path(field)
                    .forEach(each -> words.put(
                            each.path(name).asText(), each.path("label").asText()));
            return words;
        }

        Map<String, String> russian(JsonNode component) {
            var words = new LinkedHashMap<String, String>();
            Stream.of(FormWords.russian(component, field).split("\\|"))
                    .filter(each -> each.matches("(?s).*=.*\\S.*"))
                    .map(each -> each.split("=", 2))
                    .forEach(each -> words.put(each[0].strip(), each[1].strip()));
            return words;
        }
    }

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
