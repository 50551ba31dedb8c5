package kz.patronat.workplace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The files of words of Tasklist, Cockpit, Admin and Welcome, by key. */
public final class WebApplicationWords {

    private static final ObjectMapper JSON = new ObjectMapper();

    private WebApplicationWords() {}

    /** Without names of months and days. */
    public static Map<String, String> labels(String application, String language) {
        var labels = all(application, language);
        labels.keySet().removeIf(key -> !key.startsWith("/labels/"));
        return labels;
    }

    static Map<String, String> all(String application, String language) {
        var file = "/META-INF/resources/webjars/camunda/app/" + application + "/locales/" + language + ".json";
        var words = new TreeMap<String, String>();
        try (var stream = Objects.requireNonNull(WebApplicationWords.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            gather("", JSON.readTree(withoutMark(reader)), words);
        } catch (IOException broken) {
            throw new AssertionError(file, broken);
        }
        return words;
    }

    /** The vendor's files begin with a byte order mark. */
    private static String withoutMark(InputStreamReader reader) throws IOException {
        var text = new StringWriter();
        reader.transferTo(text);
        return text.toString().replaceFirst("^\uFEFF", "");
    }

    private static void gather(String path, JsonNode node, Map<String, String> words) {
        if (node.isObject()) {
            node.properties().forEach(field -> gather(path + "/" + field.getKey(), field.getValue(), words));
        } else if (node.isArray()) {
            for (var index = 0; index < node.size(); index++) {
                gather(path + "/" + index, node.get(index), words);
            }
        } else {
            words.put(path, node.asText());
        }
    }
}
