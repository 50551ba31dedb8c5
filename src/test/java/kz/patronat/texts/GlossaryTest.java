package kz.patronat.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.patronat.kernel.Language;
import kz.patronat.workplace.WebApplicationWords;
import kz.patronat.workplace.WordsOfParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A term of the law is called one thing in each language, wherever a clerk, an auditor or a citizen reads it. */
class GlossaryTest {

    /** Where the Russian words stand, the Kazakh ones stand too. */
    private static final List<Term> TERMS = terms("""
            акимат | әкімді[кг]
            \\bдоговор(?!енн) | шарт
            должностн\\w+ лиц | лауазымды
            жалоб | шағым
            заслушиван | тыңда
            заявлени | өтініш
            \\bИИН\\b | ЖСН|жеке сәйкестендіру нөмір
            канцеляр | кеңсе
            календарн | күнтізбелік
            личн\\w+ кабинет | жеке кабинет
            обследовани | зерделе|тексеріп-қара
            ответственн\\w+ исполнител | жауапты орындаушы
            отказ(?!ал|ан) | бас тарт|қабылдамау
            патронатн\\w+ воспитан | патронаттық тәрбие
            персональн\\w+ данн | дербес дерек
            подпис(?!к) | қол(?:ы|дар|таңба|\\b|тар)?
            просроч | мерзімі өт|кешік
            рабоч\\w+ д(?:ень|н) | жұмыс күн
            расписк | қолхат
            \\bреестр | тізілім
            резолюц | бұрыштама
            согласи | келіс
            справк | анықтама
            статус | мәртебе
            \\bсуд(?:а|у|ом|е)?\\b | \\bсот
            судимост | сотталған
            супруг | жұбай
            уведомлен | хабар
            услугодател | көрсетілетін қызметті беруші
            услугополучател | көрсетілетін қызметті алушы
            штамп | мөртаба
            \\bЭЦП\\b | ЭЦҚ
            """);

    /** Words in the place of which the law has others, or that mean something else in it. */
    private static final Pattern NOT_KAZAKH =
            pattern("арыз\\b|дедлайн|ИИН|реестр|резолюция|соттылы|статус|штамп|ЭЦП|\\bпроцесс|юзер");

    /** «Нысан» and «рәсім», where a form and a process are meant. */
    private static final Pattern OF_MODELS = pattern("\\bформа(?!т)|\\bпроцес");

    private static final Pattern IN_KAZAKH = pattern("[әғқңөұүһі]");

    private static final Pattern NOT_RUSSIAN = pattern("дедлайн|заявител|инстанс|юзер|[әғқңөұүһ]");

    private record Term(Pattern russian, Pattern kazakh) {}

    private final Texts texts = new Texts();

    @Test
    void isKeptInTheSentencesOfTheService() {
        isKept(sentences(Language.KK), sentences(Language.RU));
        sentences(Language.KK).forEach((key, words) -> assertThat(words).as(key).doesNotContainPattern(OF_MODELS));
    }

    /** An analyst reads of a form and a process by the names that they have on the screen. */
    @ParameterizedTest
    @ValueSource(strings = {"docs/analyst_kk.md", "src/main/resources/models/complaints.txt"})
    void isKeptInWhatAnAnalystReads(String file) throws IOException {
        assertThat(Files.readString(Path.of(file)).lines().filter(IN_KAZAKH.asPredicate()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).doesNotContainPattern(OF_MODELS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void isKeptInTheWebApplications(String application) {
        isKeptByAll(WebApplicationWords.labels(application, "kk"), WebApplicationWords.labels(application, "ru"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit"})
    void isKeptInOurPartsOfThem(String application) {
        isKeptByAll(WordsOfParts.in(application, "kk"), WordsOfParts.in(application, "ru"));
    }

    private static void isKeptByAll(Map<String, String> kazakh, Map<String, String> russian) {
        isKept(kazakh, russian);
        kazakh.forEach((key, words) -> assertThat(words).as(key).doesNotContainPattern(NOT_KAZAKH));
        russian.forEach((key, words) -> assertThat(words).as(key).doesNotContainPattern(NOT_RUSSIAN));
    }

    private Map<String, String> sentences(Language language) {
        return texts.keys(language).stream()
                .collect(Collectors.toMap(Function.identity(), key -> texts.raw(language, key)));
    }

    private static void isKept(Map<String, String> kazakh, Map<String, String> russian) {
        for (var term : TERMS) {
            russian.forEach((key, words) -> {
                if (term.russian().matcher(words).find()) {
                    assertThat(kazakh.get(key)).as("%s: %s", key, words).containsPattern(term.kazakh());
                }
            });
        }
    }

    private static List<Term> terms(String table) {
        return table.lines()
                .map(line -> line.split(" \\| "))
                .map(term -> new Term(pattern(term[0]), pattern(term[1])))
                .toList();
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(
                words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
