package kz.patronat.engine.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of this repository that are made of the models, and what has to stand in them. */
final class MadeOfModels {

    private MadeOfModels() {}

    static Map<Path, String> files(Models models) {
        var files = new TreeMap<Path, String>();
        files.put(Path.of("processes/README.md"), new ProcessesReadme(models).text());
        files.put(ProcessTables.FILE, new ProcessTables(models).text());
        files.putAll(new ElementTemplates(models).files());
        return files;
    }

    /** A complaint for each that shows another state; with {@code patronat.write} they are written anew instead. */
    static Stream<String> stale(Models models) {
        if (!models.unreadable().isEmpty()) {
            return Stream.of();
        }
        return files(models).entrySet().stream()
                .filter(file -> !isFresh(file.getKey(), file.getValue()))
                .map(file -> file.getKey() + ": is stale");
    }

    private static boolean isFresh(Path file, String text) {
        try {
            if (Boolean.getBoolean("patronat.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            return Files.exists(file) && Files.readString(file).equals(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
