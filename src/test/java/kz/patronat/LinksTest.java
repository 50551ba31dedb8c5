package kz.patronat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page of the documentation points to is there. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final List<String> ELSEWHERE = List.of("target", "node_modules", "data", ".git");

    @Test
    void everyLinkOfThePagesLeadsToAFile() throws IOException {
        var dead = new ArrayList<String>();
        var seen = 0;
        for (var page : pages()) {
            var links = LINK.matcher(Files.readString(page));
            while (links.find()) {
                var target = links.group(1);
                if (target.contains("://") || target.startsWith("mailto:")) {
                    continue;
                }
                seen++;
                if (!Files.exists(page.resolveSibling(target))) {
                    dead.add(page + " -> " + target);
                }
            }
        }
        assertThat(seen).isGreaterThan(20);
        assertThat(dead).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.find(
                Path.of(""), 6, (path, attributes) -> path.toString().endsWith(".md") && !isElsewhere(path))) {
            return files.toList();
        }
    }

    private static boolean isElsewhere(Path path) {
        return ELSEWHERE.contains(path.getName(0).toString())
                || Stream.of(path.toString().split("/")).anyMatch("node_modules"::equals);
    }
}
