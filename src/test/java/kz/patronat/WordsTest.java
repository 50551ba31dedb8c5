package kz.patronat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Words for people stand in bundles, templates, models and forms, never in Java. */
class WordsTest {

    /** A word between quotes; single letters (as in the order of the alphabet) are data. */
    private static final Pattern WORD = Pattern.compile("\"[^\"\n]*\\p{IsCyrillic}{3,}[^\"\n]*\"");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);

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

    /** A simulator speaks for an outside system, whose words are data to us. */
    private static boolean isOurs(Path file) {
        var name = file.toString();
        return name.endsWith(".java") && !name.endsWith("Simulator.java");
    }
}
