package kz.patronat.engine.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** What the rules complain of, in the languages of those who draw the models. */
record ComplaintWords(List<Entry> entries) {

    private static final String FILE = "models/complaints.txt";

    /** What is said of the element, and the same with what to do. */
    record Entry(Pattern said, String kazakh, String russian) {

        private static Entry of(String block) {
            var lines = block.lines().toList();
            var said = Stream.of(lines.get(0).split("\\{\\d}", -1))
                    .map(Pattern::quote)
                    .toList();
            return new Entry(Pattern.compile(String.join("(.+)", said), Pattern.DOTALL), lines.get(1), lines.get(2));
        }

        private Optional<Entry> filledFrom(String sentence) {
            var match = said.matcher(sentence);
            return match.matches()
                    ? Optional.of(new Entry(said, filled(kazakh, match), filled(russian, match)))
                    : Optional.empty();
        }

        private static String filled(String text, Matcher match) {
            var filled = text;
            for (var i = 1; i <= match.groupCount(); i++) {
                filled = filled.replace("{" + (i - 1) + "}", match.group(i));
            }
            return filled;
        }
    }

    static ComplaintWords known() {
        try {
            var text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
            return new ComplaintWords(Stream.of(text.split("\n\n+"))
                    .filter(block -> !block.startsWith("#"))
                    .map(Entry::of)
                    .toList());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    Optional<Entry> of(String sentence) {
        return entries.stream()
                .flatMap(entry -> entry.filledFrom(sentence).stream())
                .findFirst();
    }
}
