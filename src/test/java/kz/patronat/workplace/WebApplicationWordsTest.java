package kz.patronat.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the four web applications beside the English ones of the vendor. */
class WebApplicationWordsTest {

    /** Notices of the vendor about its own product, with links of its own; ours say something else. */
    private static final Set<String> REPLACED = Set.of("/labels/BANNER_CE_EOL_TEXT", "/labels/FIRST_LOGIN_INFO");

    /** What is written in Latin letters in Kazakh and in Russian too: names, formats and the ids of applications. */
    private static final Set<String> LATIN = Set.of(
            "API",
            "BPMN",
            "CSV",
            "CTRL",
            "Camunda",
            "DMN",
            "EDE",
            "FNI",
            "ID",
            "JSON",
            "LDAP",
            "Optimize",
            "PI",
            "TU",
            "DI",
            "XML",
            "cockpit",
            "dmn",
            "tasklist",
            "F5",
            "resolve",
            "yyyy",
            "ddTHH",
            "HTML");

    private static final Pattern BOUND = Pattern.compile("\\{\\{.*?}}|\\{}|</?(?:a|strong|br)(?: [^>]*)?/?>");
    private static final Pattern PATTERN_OF_DATE = Pattern.compile("'yyyy-MM-ddTHH:mm:ss'?");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]+");
    private static final String PLURAL_ENDING = "s";

    @ParameterizedTest
    @CsvSource({
        "tasklist,kk",
        "tasklist,ru",
        "cockpit,kk",
        "cockpit,ru",
        "admin,kk",
        "admin,ru",
        "welcome,kk",
        "welcome,ru"
    })
    void areAllThereAndNoneIsLeftOver(String application, String language) {
        // A month of a date and a month alone are two words in Russian.
        var ours = words(application, language).keySet().stream()
                .map(key -> key.replaceFirst("/months/(?:format|standalone)/", "/months/"));

        assertThat(ours.distinct().toList())
                .containsExactlyInAnyOrderElementsOf(words(application, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void writeAMonthOfADateInItsOwnCase(String application) {
        var words = words(application, "ru");

        assertThat(words.get("/dateLocales/months/format/9")).isEqualTo("октября");
        assertThat(words.get("/dateLocales/months/standalone/9")).isEqualTo("октябрь");
    }

    @ParameterizedTest
    @CsvSource({
        "tasklist,kk",
        "tasklist,ru",
        "cockpit,kk",
        "cockpit,ru",
        "admin,kk",
        "admin,ru",
        "welcome,kk",
        "welcome,ru"
    })
    void keepWhatIsBoundIntoThem(String application, String language) {
        var ours = words(application, language);
        words(application, "en").forEach((key, english) -> {
            if (!REPLACED.contains(key)) {
                assertThat(bound(ours.getOrDefault(key, ""))).as(key).isEqualTo(bound(english));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "tasklist,kk",
        "tasklist,ru",
        "cockpit,kk",
        "cockpit,ru",
        "admin,kk",
        "admin,ru",
        "welcome,kk",
        "welcome,ru"
    })
    void leaveNoEnglishBehind(String application, String language) {
        labels(application, language).forEach((key, ours) -> {
            var plain = PATTERN_OF_DATE
                    .matcher(BOUND.matcher(ours).replaceAll(" "))
                    .replaceAll(" ")
                    .replaceAll("&[a-z]+;", " ");

            assertThat(LATIN_WORD.matcher(plain).results().map(MatchResult::group))
                    .as("%s: %s", key, ours)
                    .allMatch(LATIN::contains);
        });
    }

    @ParameterizedTest
    @CsvSource({"cockpit,kk", "cockpit,ru", "admin,kk", "admin,ru", "welcome,kk", "welcome,ru"})
    void keepTheSpacesWhereASentenceIsPutTogether(String application, String language) {
        var ours = labels(application, language);
        labels(application, "en").forEach((key, english) -> {
            if (english.equals(PLURAL_ENDING)) {
                assertThat(ours.get(key)).as(key).isBlank();
            } else {
                assertThat(ours.get(key)).as(key).isNotBlank();
                assertThat(ours.get(key).startsWith(" ")).as(key).isEqualTo(english.startsWith(" "));
                assertThat(ours.get(key).endsWith(" ")).as(key).isEqualTo(english.endsWith(" "));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void areNotRussianInTheKazakhFile(String application) {
        var russian = labels(application, "ru");
        labels(application, "kk").forEach((key, kazakh) -> {
            if (BOUND.matcher(kazakh).replaceAll("").strip().split("\\P{L}+").length > 2) {
                assertThat(kazakh).as(key).isNotEqualTo(russian.get(key));
            }
        });
    }

    private static List<String> bound(String words) {
        return BOUND.matcher(words)
                .results()
                .map(found -> found.group().replaceAll("\\s+", " ").replaceAll("\\{\\{ ?| ?}}", ""))
                .sorted()
                .toList();
    }

    private static Map<String, String> labels(String application, String language) {
        return WebApplicationWords.labels(application, language);
    }

    private static Map<String, String> words(String application, String language) {
        return WebApplicationWords.all(application, language);
    }
}
