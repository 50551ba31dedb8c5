package kz.patronat.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.ModelException;

/** Models, decision tables and forms as they lie in a folder, and the code that they speak of. */
record Models(List<Model> processes, List<Table> tables, List<Form> forms, List<String> unreadable, Code code) {

    static Models in(Path folder, Code code) {
        var unreadable = new ArrayList<String>();
        return new Models(
                read(folder.resolve("processes"), ".bpmn", Model::read, unreadable),
                read(folder.resolve("processes"), ".dmn", Table::read, unreadable),
                read(folder.resolve("forms"), ".form", Form::read, unreadable),
                unreadable,
                code);
    }

    /** Those of this repository. */
    static Models ofTheService() {
        return in(Path.of(""), Code.in(Path.of("target/classes"), "kz.patronat"));
    }

    Optional<Model> process(String id) {
        return processes.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    Optional<Form> form(String name) {
        return forms.stream().filter(form -> form.name().equals(name)).findFirst();
    }

    private static <T> List<T> read(Path folder, String suffix, Function<Path, T> reader, List<String> unreadable) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .flatMap(file -> read(file, reader, unreadable))
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static <T> Stream<T> read(Path file, Function<Path, T> reader, List<String> unreadable) {
        try {
            return Stream.of(reader.apply(file));
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
