package kz.patronat.replay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/**
 * What an engine needs to run the models, and nothing else.
 *
 * @param files models, tables and forms under their names in the repository
 * @param beans named in the models
 * @param variables read by gateways, timers, assignments, calls or tables
 * @param thrown the message that an element throws, by the id of the element
 * @param started the element at which a message starts a process, by the name of the message
 */
public record Procedure(
        Map<String, String> files,
        Set<String> beans,
        Set<String> variables,
        Map<String, String> thrown,
        Map<String, String> started) {

    private static final Pattern BEAN = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
    private static final Pattern ANYTHING_EVALUATED = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern HANDED_ON = Pattern.compile("(?:source|collection|camunda:collection)=\"(\\w+)\"");
    private static final Pattern TABLE_INPUT = Pattern.compile("<inputExpression[^>]*>\\s*<text>(\\w+)</text>");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_]\\w*");

    public static Procedure ofTheRepository() {
        return of(filesOfTheRepository());
    }

    /** The files of this repository by their names in it. */
    public static Map<String, String> filesOfTheRepository() {
        var files = new TreeMap<String, String>();
        for (var folder : List.of("processes", "forms")) {
            try (var found = Files.walk(Path.of(folder))) {
                found.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                        .forEach(file -> files.put(file.toString().replace('\\', '/'), text(file)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return files;
    }

    public static Procedure of(Map<String, String> files) {
        var read =
                new Procedure(new TreeMap<>(files), new TreeSet<>(), new TreeSet<>(), new TreeMap<>(), new TreeMap<>());
        files.forEach(read::add);
        read.variables.removeAll(read.beans);
        return read;
    }

    private void add(String file, String text) {
        if (file.endsWith(".form")) {
            return;
        }
        BEAN.matcher(text).results().forEach(bean -> beans.add(bean.group(1)));
        ANYTHING_EVALUATED
                .matcher(text)
                .results()
                .flatMap(body ->
                        NAME.matcher(body.group(1).replaceAll("'[^']*'", "")).results())
                .forEach(name -> variables.add(name.group()));
        HANDED_ON.matcher(text).results().forEach(name -> variables.add(name.group(1)));
        TABLE_INPUT.matcher(text).results().forEach(name -> variables.add(name.group(1)));
        if (file.endsWith(".bpmn")) {
            var model = Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            model.getModelElementsByType(ThrowEvent.class)
                    .forEach(event -> messages(event.getEventDefinitions())
                            .forEach(message -> thrown.put(event.getId(), message)));
            model.getModelElementsByType(StartEvent.class).stream()
                    .filter(event -> event.getParentElement() instanceof Process)
                    .forEach(event -> messages(event.getEventDefinitions())
                            .forEach(message -> started.put(
                                    message,
                                    Element.named(((Process) event.getParentElement()).getId(), event.getId()))));
        }
    }

    private static Stream<String> messages(Collection<EventDefinition> definitions) {
        return definitions.stream()
                .filter(MessageEventDefinition.class::isInstance)
                .map(message -> ((MessageEventDefinition) message).getMessage().getName());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
