package kz.patronat.workplace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import kz.patronat.kernel.Language;

/** Words that stand in the engine in both languages, «Менікі / Мои»: the reader sees his half. */
final class BothLanguages {

    private static final Set<String> FIELDS = Set.of("name", "label", "description");
    private static final String BETWEEN = " / ";

    private BothLanguages() {}

    static void keep(Language language, JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (FIELDS.contains(field.getKey()) && field.getValue().isTextual()) {
                    object.put(field.getKey(), half(language, field.getValue().asText()));
                }
            });
        }
        node.forEach(child -> keep(language, child));
    }

    private static String half(Language language, String words) {
        var halves = words.split(BETWEEN, -1);
        return halves.length == 2 ? halves[language == Language.KK ? 0 : 1] : words;
    }
}
