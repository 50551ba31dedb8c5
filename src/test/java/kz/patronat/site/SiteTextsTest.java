package kz.patronat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.document.PaperKind;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.junit.jupiter.api.Test;

class SiteTextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private final Texts official = new Texts();
    private final SiteTexts texts = new SiteTexts(official);

    @Test
    void speakEnglishWhereverAnybodyReads() {
        assertThat(texts.englishKeys())
                .containsAll(official.keys(Language.KK).stream()
                        .filter(key -> key.startsWith("site.")
                                && !key.startsWith("site.operator.")
                                && !key.startsWith("site.my."))
                        .toList());
    }

    @Test
    void mentionTheSameThingsInEnglish() {
        for (var key : texts.englishKeys()) {
            if (official.has(key)) {
                var english = texts.in(SiteLanguage.EN, key.substring(5), "{0}", "{1}");
                assertThat(placeholders(english)).as(key).isEqualTo(placeholders(official.raw(Language.KK, key)));
            }
        }
    }

    @Test
    void nameInEnglishEveryDocumentGroundAndPaper() throws IOException {
        assertThat(texts.englishKeys())
                .containsAll(codes("required-documents", "document.", "\"[A-Z_]+\"</text>\\s*</outputEntry>"))
                .containsAll(Stream.of(PaperKind.values())
                        .map(kind -> "site.paper." + kind)
                        .toList());
    }

    /** The first output of each rule is the code. */
    private static Iterable<String> codes(String table, String prefix, String pattern) throws IOException {
        var model = Files.readString(Path.of("processes/" + table + ".dmn"));
        var first = Pattern.compile("<outputEntry[^>]*>\\s*<text>" + pattern);
        return Stream.of(model.split("<rule "))
                .skip(1)
                .map(rule ->
                        first.matcher(rule).results().findFirst().orElseThrow().group())
                .map(entry -> "site." + prefix + entry.replaceAll("(?s).*\"([A-Z_]+)\".*", "$1"))
                .toList();
    }

    private static String placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(found -> found.group())
                .sorted()
                .collect(Collectors.joining());
    }
}
