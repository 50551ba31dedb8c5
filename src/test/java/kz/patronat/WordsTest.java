package kz.patronat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Words for people stand in bundles, templates, models and forms, never in Java. */
class WordsTest {

    /** A word between quotes; single letters (as in the order of the alphabet) are data. */
    private static final Pattern WORD = Pattern.compile("\"[^\"\n]*\\p{IsCyrillic}{3,}[^\"\n]*\"");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);

    private static final Pattern OTHER_NAMES = Pattern.compile(
            "(өтініш беруші|қызмет беруші|қызмет көрсетуші|заявител"
                    + "|қызметті(?<!көрсетілетін\\s{1,200}қызметті)\\s+(?:алушы|беруші))\\p{L}*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The rows of the table of documents are never edited; these six have the short name. */
    private static final Pattern KEPT_ROWS =
            Pattern.compile("id=\"Applicant(Health|Narcology|Psychiatry)(Office|Portal)_Kk\"><text>\"Қызметті алушы: ");

    private static final Pattern YO = Pattern.compile("\\p{L}*[ёЁ]\\p{L}*");

    @Test
    void forPeopleStandOutsideOfJava() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(WordsTest::isOurs).toList()) {
                var code = COMMENT.matcher(Files.readString(file)).replaceAll("");
                WORD.matcher(code).results().forEach(word -> found.add(file.getFileName() + ": " + word.group()));
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void nameThePartiesAsThePassportDoes() throws IOException {
        var found = new ArrayList<String>();
        for (var folder : List.of("forms", "processes", "src/main/resources", "src/test/resources/openapi")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(WordsTest::isRead).toList()) {
                    var words = KEPT_ROWS.matcher(Files.readString(file)).replaceAll("");
                    OTHER_NAMES.matcher(words).results().forEach(name -> found.add(file + ": " + name.group()));
                }
            }
        }

        assertThat(found)
                .as("instead of «көрсетілетін қызметті алушы», «услугополучатель», «көрсетілетін қызметті беруші»")
                .isEmpty();
    }

    @Test
    void areSpelledInRussianAsOfficialTextsSpellThem() throws IOException {
        var found = new ArrayList<String>();
        for (var folder : List.of("forms", "processes", "src/main/resources")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(WordsTest::isRead)
                        .filter(file -> !file.toString().contains("_kk."))
                        .toList()) {
                    YO.matcher(Files.readString(file)).results().forEach(word -> found.add(file + ": " + word.group()));
                }
            }
        }

        assertThat(found).as("е instead of ё").isEmpty();
    }

    private static boolean isRead(Path file) {
        return file.toString().matches(".*\\.(form|bpmn|dmn|properties|html|js|json|xsd)");
    }

    /** A simulator speaks for an outside system, whose words are data to us. */
    private static boolean isOurs(Path file) {
        var name = file.toString();
        return name.endsWith(".java") && !name.endsWith("Simulator.java");
    }
}
