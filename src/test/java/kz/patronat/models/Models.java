package kz.patronat.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Models, decision tables and forms as they lie in a folder, and the code that they speak of. */
record Models(List<Model> processes, List<Table> tables, List<Form> forms, Code code) {

    static Models in(Path folder, Code code) {
        return new Models(
                read(folder.resolve("processes"), ".bpmn", Model::read),
                read(folder.resolve("processes"), ".dmn", Table::read),
                read(folder.resolve("forms"), ".form", Form::read),
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

    private static <T> List<T> read(Path folder, String suffix, Function<Path, T> reader) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .map(reader)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The name of a file without its suffix. */
    static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }
}
