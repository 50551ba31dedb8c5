package kz.patronat.workplace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The words of our own parts of a web application, which stand in its {@code texts.js}. */
public final class WordsOfParts {

    static final Path APPLICATIONS = Path.of("src/main/resources/META-INF/resources/webjars/camunda/app");

    private static final Pattern ENTRY = Pattern.compile("    (\\w+): '(.*)',?");

    private WordsOfParts() {}

    /** @param key may stand twice, the last one wins in the browser */
    record Entry(String key, String words) {}

    public static Map<String, String> in(String application, String language) {
        var words = new TreeMap<String, String>();
        entries(application, language).forEach(each -> words.put(each.key(), each.words()));
        return words;
    }

    static List<Entry> entries(String application, String language) {
        return read(application)
                .lines()
                .dropWhile(line -> !line.equals("  " + language + ": {"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("  }"))
                .map(WordsOfParts::entry)
                .toList();
    }

    private static Entry entry(String line) {
        var found = ENTRY.matcher(line);
        if (!found.matches()) {
            throw new AssertionError("a key and its words on one line: " + line);
        }
        return new Entry(found.group(1), found.group(2));
    }

    private static String read(String application) {
        try {
            return Files.readString(APPLICATIONS.resolve(application).resolve("patronat/texts.js"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
