package kz.patronat.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import kz.patronat.workplace.WordsOfParts.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A part of a web application finds each of its words, once and in both languages. */
class WordsOfPartsTest {

    @ParameterizedTest
    @CsvSource({"tasklist,kk", "tasklist,ru", "cockpit,kk", "cockpit,ru"})
    void standOnce(String application, String language) {
        assertThat(WordsOfParts.entries(application, language))
                .isNotEmpty()
                .extracting(Entry::key)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit"})
    void standInBothLanguages(String application) {
        assertThat(WordsOfParts.in(application, "kk").keySet())
                .isEqualTo(WordsOfParts.in(application, "ru").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit"})
    void areAllShownSomewhere(String application) throws IOException {
        var parts = parts(application);

        assertThat(WordsOfParts.in(application, "kk").keySet())
                .allSatisfy(key -> assertThat(parts).contains("'" + key + "'"));
    }

    @Test
    void haveNoOtherFile() throws IOException {
        try (var files = Files.walk(WordsOfParts.APPLICATIONS)) {
            assertThat(files.filter(file -> file.endsWith("texts.js"))
                            .map(file ->
                                    WordsOfParts.APPLICATIONS.relativize(file).toString()))
                    .containsExactlyInAnyOrder("tasklist/patronat/texts.js", "cockpit/patronat/texts.js");
        }
    }

    private static String parts(String application) throws IOException {
        try (var files =
                Files.list(WordsOfParts.APPLICATIONS.resolve(application).resolve("patronat"))) {
            return files.filter(file -> !file.endsWith("texts.js"))
                    .map(WordsOfPartsTest::read)
                    .collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new AssertionError(file.toString(), broken);
        }
    }
}
