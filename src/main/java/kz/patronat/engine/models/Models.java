package kz.patronat.engine.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.ModelException;

/** Models, decision tables and forms as they lie in a folder, and the code that they speak of. */
record Models(List<Model> processes, List<Table> tables, List<Form> forms, List<String> unreadable, Code code) {

    /** @param files by their names in the repository */
    static Models of(SortedMap<Path, byte[]> files, Code code) {
        var unreadable = new ArrayList<String>();
        return new Models(
                read(files, ".bpmn", Model::read, unreadable),
                read(files, ".dmn", Table::read, unreadable),
                read(files, ".form", Form::read, unreadable),
                unreadable,
                code);
    }

    static Models in(Path folder, Code code) {
        var files = new TreeMap<Path, byte[]>();
        collect(folder.resolve("processes"), files);
        collect(folder.resolve("forms"), files);
        return of(files, code);
    }

    Optional<Model> process(String id) {
        return processes.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    Optional<Form> form(String name) {
        return forms.stream().filter(form -> form.name().equals(name)).findFirst();
    }

    private static void collect(Path folder, Map<Path, byte[]> files) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var found = Files.walk(folder)) {
            for (var file : found.filter(Files::isRegularFile).toList()) {
                files.put(file, Files.readAllBytes(file));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static <T> List<T> read(
            SortedMap<Path, byte[]> files,
            String suffix,
            BiFunction<Path, InputStream, T> reader,
            List<String> unreadable) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().toString().endsWith(suffix))
                .flatMap(file -> read(file.getKey(), file.getValue(), reader, unreadable))
                .toList();
    }

    private static <T> Stream<T> read(
            Path file, byte[] content, BiFunction<Path, InputStream, T> reader, List<String> unreadable) {
        try {
            return Stream.of(reader.apply(file, new ByteArrayInputStream(content)));
        } catch (ModelException | UncheckedIOException broken) {
            unreadable.add(file.getFileName() + ": cannot be read: " + reason(broken));
            return Stream.of();
        }
    }

    /** The first line of what the innermost cause says. */
    private static String reason(Throwable broken) {
        var cause = broken;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).strip().lines().findFirst().orElse("empty");
    }

    /** The name of a file without its suffix. */
    static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }
}
