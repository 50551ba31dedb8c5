package kz.patronat.engine.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.engine.ShowableForm;

/** A form is what Tasklist of 7.24 can show, speaks two languages and hands in each key once. */
final class FormRule implements Rule {

    private static final Set<String> WITH_OPTIONS = Set.of("radio", "select", "checklist", "taglist");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    @Override
    public Stream<String> complaints(Models models) {
        return models.forms().stream().flatMap(form -> complaints(form).stream());
    }

    private static List<String> complaints(Form form) {
        var found = new ArrayList<String>();
        if (!form.name().equals(form.json().path("id").asText())) {
            found.add(
                    form.file().getFileName() + ": its id " + form.json().path("id") + " is not the name of the file");
        }
        if (form.json().path("schemaVersion").asInt() != 16
                || !"7.24.0".equals(form.json().path("executionPlatformVersion").asText())) {
            found.add(form.file().getFileName() + ": is not for schema 16 of Camunda Platform 7.24.0");
        }
        form.components().forEach(component -> found.addAll(complaints(form, component)));
        Stream.concat(Stream.of(form.keys()), form.keysOfRows())
                .flatMap(FormRule::twice)
                .forEach(key -> found.add(form.file().getFileName() + ": has the key " + key + " twice"));
        return found;
    }

    private static Stream<String> twice(List<String> keys) {
        var seen = new HashSet<String>();
        return keys.stream().filter(key -> !seen.add(key)).distinct();
    }

    private static List<String> complaints(Form form, JsonNode component) {
        var found = new ArrayList<String>();
        var type = component.path("type").asText();
        if (!ShowableForm.TYPES.contains(type)) {
            found.add(form.at(component, "is a %s, which the form does not show", type));
        }
        if (type.equals("group") && component.has("path")) {
            found.add(form.at(component, "is a group with a path"));
        }
        if (type.equals("datetime") && !"date".equals(component.path("subtype").asText())) {
            found.add(form.at(component, "asks for a time, which the engine does not keep"));
        }
        FormWords.SHOWN.forEach(where -> found.addAll(languages(form, component, where)));
        if (WITH_OPTIONS.contains(type)) {
            found.addAll(listed(form, component, FormWords.OPTIONS, "has no options"));
        }
        if (type.equals("table")) {
            found.addAll(listed(form, component, FormWords.COLUMNS, "has no columns"));
        }
        return found;
    }

    private static List<String> languages(Form form, JsonNode component, String where) {
        var kazakh = FormWords.kazakh(component, where);
        var russian = FormWords.russian(component, where);
        if (LatinWords.areAllOf(kazakh)) {
            return List.of(form.at(component, "has a %s in Latin letters: %s", where, kazakh));
        }
        if (LatinWords.areAllOf(russian)) {
            return List.of(form.at(component, "has a %s_ru in Latin letters: %s", where, russian));
        }
        if (kazakh.isBlank() || isExpressionWithoutWords(kazakh)) {
            return List.of();
        }
        if (russian.isBlank()) {
            return isTemplateOnly(kazakh) ? List.of() : List.of(form.at(component, "has no %s_ru", where));
        }
        var kept = neutral(Form.placeholders(kazakh)).equals(neutral(Form.placeholders(russian)));
        return kept ? List.of() : List.of(form.at(component, "has other placeholders in %s_ru", where));
    }

    /** An expression that says nothing itself; one with words of its own needs Russian ones as any text does. */
    private static boolean isExpressionWithoutWords(String text) {
        return text.startsWith("=") && !CYRILLIC.matcher(text).find();
    }

    private static boolean isTemplateOnly(String text) {
        return text.replaceAll("\\{\\{[^}]*}}", "").isBlank();
    }

    /** A text and its Russian twin are set as {@code x} or {@code xKk} and {@code xRu}. */
    private static Set<String> neutral(Set<String> placeholders) {
        return placeholders.stream()
                .map(name -> name.replaceFirst("(Kk|Ru)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What stands one below another or side by side, each with words of its own. */
    private static List<String> listed(Form form, JsonNode component, FormWords.Listed list, String none) {
        var names = component.path(list.field()).findValuesAsText(list.name());
        if (names.isEmpty()) {
            var fromElsewhere = list.elsewhere().stream().anyMatch(component::has);
            return fromElsewhere ? List.of() : List.of(form.at(component, none));
        }
        var found = new ArrayList<String>();
        var kazakh = list.kazakh(component);
        var russian = list.russian(component);
        if (!russian.keySet().equals(Set.copyOf(names))) {
            found.add(form.at(component, "has %s_ru for %s, not for %s", list.field(), russian.keySet(), names));
        }
        kazakh.forEach((name, words) -> {
            if (words.isBlank()) {
                found.add(form.at(component, "has no words for %s in %s", name, list.field()));
            } else if (LatinWords.areAllOf(words)) {
                found.add(form.at(component, "has a %s in Latin letters: %s", list.field(), words));
            }
        });
        russian.values().stream()
                .filter(LatinWords::areAllOf)
                .forEach(words ->
                        found.add(form.at(component, "has a %s_ru in Latin letters: %s", list.field(), words)));
        return found;
    }
}
