package kz.patronat.trial;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.patronat.replay.Answer;

/**
 * A finished case as its models saw it: what came from outside in its order, what the beans set at each passing of an
 * element, and the way that came of it. Of values only what a gateway, a timer, a table or a call reads.
 *
 * @param process the model that begins it
 * @param start its start event
 * @param at when it began, in ISO 8601
 * @param begin variables with which it began
 * @param answers what was set at each element, passing by passing
 * @param names Kazakh and Russian names of what was passed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record RecordedCase(
        String process,
        String start,
        String at,
        List<Answer> begin,
        List<Happening> happenings,
        TreeMap<String, List<List<Answer>>> answers,
        Trace trace,
        TreeMap<String, List<String>> names) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter WRITER = JSON.writerWithDefaultPrettyPrinter();

    RecordedCase {
        begin = begin == null ? List.of() : begin;
        happenings = happenings == null ? List.of() : happenings;
        answers = answers == null ? new TreeMap<>() : answers;
        names = names == null ? new TreeMap<>() : names;
    }

    RecordedCase with(Trace other, Map<String, List<String>> named) {
        return new RecordedCase(process, start, at, begin, happenings, answers, other, new TreeMap<>(named));
    }

    /** Flow nodes and sequence flows that it passed. */
    Set<String> elements() {
        var elements = new TreeSet<>(trace.passed().keySet());
        elements.addAll(trace.taken().keySet());
        return elements;
    }

    /** Its own and those it called. */
    Set<String> processes() {
        return trace.passed().keySet().stream()
                .map(element -> element.split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Instant moment() {
        return Instant.parse(at);
    }

    static RecordedCase read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), RecordedCase.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    String text() {
        try {
            return WRITER.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
