package kz.patronat.engine.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The drawn models, Kazakh and Russian. The drawing command writes into each the SHA-256 of the model it was drawn of, so
 * that nothing but the files is needed to know a stale one.
 */
record PicturesOfModels(Path models, Path pictures) {

    private static final List<String> LANGUAGES = List.of("", "ru");

    static PicturesOfModels ofTheRepository() {
        return new PicturesOfModels(Path.of("processes"), Path.of("docs/processes"));
    }

    /** A complaint for each that is missing, shows another state of its model, or has no model. */
    Stream<String> stale() {
        var models = files(this.models, ".bpmn");
        return LANGUAGES.stream()
                .flatMap(language -> Stream.concat(
                        models.stream()
                                .filter(model -> !shows(language, model))
                                .map(model -> picture(language, model) + ": shows another state of the model"),
                        files(pictures.resolve(language), ".svg").stream()
                                .filter(model -> !models.contains(model))
                                .map(model -> picture(language, model) + ": has no model")));
    }

    private boolean shows(String language, String model) {
        var picture = picture(language, model);
        return Files.exists(picture)
                && new String(read(picture), StandardCharsets.UTF_8)
                        .contains("%s.bpmn sha256:%s ".formatted(model, sha256(models.resolve(model + ".bpmn"))));
    }

    private Path picture(String language, String model) {
        return pictures.resolve(language).resolve(model + ".svg");
    }

    private static Set<String> files(Path folder, String suffix) {
        try (var found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(suffix))
                    .map(Models::nameOf)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(read(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
