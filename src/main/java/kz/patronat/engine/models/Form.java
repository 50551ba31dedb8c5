package kz.patronat.engine.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A Camunda Form and the file it stands in. */
record Form(Path file, JsonNode json) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(?:#\\w+\\s+)?(\\w+)\\s*}}");

    private static final ObjectMapper JSON = new ObjectMapper();

    static Form read(Path file, InputStream content) {
        try {
            return new Form(file, JSON.readTree(content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    String name() {
        return Models.nameOf(file);
    }

    /** Components of the form and of its groups, the columns of lists too. */
    Stream<JsonNode> components() {
        return within(json);
    }

    /** Names under which the form hands in values: its fields and its lists. */
    List<String> keys() {
        return keysIn(json).toList();
    }

    /** The same for the rows of each list. */
    Stream<List<String>> keysOfRows() {
        return components().filter(Form::isList).map(list -> keysIn(list).toList());
    }

    String at(JsonNode component, String complaint, Object... facts) {
        var name = Stream.of("key", "path", "id")
                .map(field -> component.path(field).asText())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("(without id)");
        return file.getFileName() + ": " + name + " " + complaint.formatted(facts);
    }

    /** Names in double braces. */
    static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static boolean isList(JsonNode component) {
        return "dynamiclist".equals(component.path("type").asText());
    }

    private static Stream<JsonNode> within(JsonNode parent) {
        return children(parent).flatMap(child -> Stream.concat(Stream.of(child), within(child)));
    }

    private static Stream<String> keysIn(JsonNode parent) {
        return children(parent).flatMap(child -> {
            if (isList(child)) {
                return Stream.of(child.path("path").asText());
            }
            return child.has("key") ? Stream.of(child.path("key").asText()) : keysIn(child);
        });
    }

    private static Stream<JsonNode> children(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false);
    }
}
