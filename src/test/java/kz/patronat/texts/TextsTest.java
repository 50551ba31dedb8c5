package kz.patronat.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.regex.Pattern;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Language;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");

    private final Texts texts = new Texts();

    @Test
    void speaksBothLanguagesWithTheSameKeys() {
        assertThat(texts.keys(Language.KK)).isEqualTo(texts.keys(Language.RU)).isNotEmpty();
    }

    /** Of two sentences under one key the later would be said, and nobody would see the other. */
    @Test
    void saysNothingTwiceUnderOneKey() throws IOException {
        for (var bundle : new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*.properties")) {
            var seen = new HashSet<String>();
            var lines = bundle.getContentAsString(StandardCharsets.UTF_8).lines();
            assertThat(lines.filter(line -> line.matches("[^#=]+=.*"))
                            .map(line -> line.substring(0, line.indexOf('=')))
                            .filter(key -> !seen.add(key)))
                    .as(bundle.getFilename())
                    .isEmpty();
        }
    }

    @Test
    void mentionsTheSameThingsInBothLanguages() {
        for (var key : texts.keys(Language.KK)) {
            assertThat(placeholders(texts.raw(Language.KK, key)))
                    .as(key)
                    .isEqualTo(placeholders(texts.raw(Language.RU, key)));
        }
    }

    @Test
    void doublesEveryApostropheSoThatMessageFormatKeepsIt() {
        for (var language : Language.values()) {
            for (var key : texts.keys(language)) {
                assertThat(texts.raw(language, key).replace("''", "")).as(key).doesNotContain("'");
            }
        }
    }

    @Test
    void putsWordsIntoTheLanguageOfTheSentence() {
        var label = new Bilingual("Тегі", "Фамилия");

        assertThat(texts.in(Language.KK, "engine.form.required", label)).isEqualTo("«Тегі» өрісін толтырыңыз.");
        assertThat(texts.in(Language.RU, "engine.form.required", label)).isEqualTo("Заполните поле «Фамилия».");
    }

    @Test
    void keepsTheDigitsOfANumberTogether() {
        assertThat(texts.in(Language.RU, "casefile.note.too-long", 4000)).contains("4000");
    }

    @Test
    void failsLoudlyOnAMissingKey() {
        assertThatThrownBy(() -> texts.in(Language.KK, "no.such.key")).hasMessageContaining("no.such.key");
    }

    private static Object placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(found -> found.group(1))
                .sorted()
                .distinct()
                .toList();
    }
}
