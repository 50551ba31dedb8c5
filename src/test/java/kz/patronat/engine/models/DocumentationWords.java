package kz.patronat.engine.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** What the documentation of the models says in English, for those who read Kazakh or Russian. */
record DocumentationWords(Map<String, List<String>> byEnglish) {

    private static final String FILE = "models/documentation.txt";

    static DocumentationWords read() {
        try {
            var text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
            return new DocumentationWords(Stream.of(text.split("\n\n+"))
                    .filter(block -> !block.startsWith("#"))
                    .map(block -> block.lines().toList())
                    .collect(Collectors.toMap(lines -> lines.get(0), lines -> lines.subList(1, 3))));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Kazakh and Russian to stand before the English; nothing where the documentation names a clause and no more. */
    String before(String english) {
        var words = byEnglish.get(english);
        return words == null ? "" : String.join(" / ", words) + " / ";
    }

    static boolean needsWords(String english) {
        return !english.matches("[C0-9, .]*");
    }
}
