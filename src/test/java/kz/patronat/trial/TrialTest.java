package kz.patronat.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.patronat.replay.Answer;
import kz.patronat.replay.Procedure;
import kz.patronat.trial.Difference.Kind;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A recorded case of the sample model, played with the model as it was and with changed ones. */
class TrialTest {

    private static final Path FOLDER = Path.of("src/test/resources/models-sample");
    private static final String MODEL = "processes/sample.bpmn";
    private static final String MORNING = "2026-09-24T05:00:00Z";
    private static final String NOON = "2026-09-24T07:00:00Z";
    private static final String EVENING = "2026-09-24T12:00:00Z";

    private static TrialEngine engine;
    private static RecordedCase recorded;

    @BeforeAll
    static void isRecorded() throws IOException {
        engine = TrialEngine.open();
        var sound = sample("", "");
        engine.deploy(Procedure.of(sound));
        var blank = blank();
        var models = ModelFacts.of(sound);
        recorded = blank.with(engine.play(blank), models.names());
    }

    @AfterAll
    static void ends() {
        engine.close();
    }

    /** Incomplete at first, reminded of, completed; then a message is awaited and comes. */
    private static RecordedCase blank() {
        var answers = new TreeMap<String, List<List<Answer>>>();
        answers.put(
                "sample UserTask_FillIn",
                List.of(List.of(new Answer("complete", false, false)), List.of(new Answer("complete", true, false))));
        return new RecordedCase(
                "sample",
                "StartEvent_Come",
                MORNING,
                List.of(moment("dueAt", EVENING), moment("remindAt", NOON)),
                List.of(
                        new Happening(Happening.Kind.TASK, "sample UserTask_FillIn", MORNING, List.of()),
                        new Happening(Happening.Kind.TIMER, "sample Timer_Remind", NOON, List.of()),
                        new Happening(Happening.Kind.TASK, "sample UserTask_FillIn", EVENING, List.of()),
                        new Happening(
                                Happening.Kind.MESSAGE,
                                "sample ReceiveTask_AskedAgain",
                                EVENING,
                                List.of(new Answer("answer", "YES", false)))),
                answers,
                Trace.empty(),
                new TreeMap<>());
    }

    private static Answer moment(String variable, String at) {
        return new Answer(variable, Map.of("moment", at), false);
    }

    @Test
    void goesToItsEndAndPassesWhatHappened() {
        assertThat(recorded.trace().passed())
                .containsEntry("sample UserTask_FillIn", 2)
                .containsEntry("sample ServiceTask_Remind", 1)
                .containsEntry("called EndEvent_Answered", 1)
                .containsEntry("sample EndEvent_Done", 1);
        assertThat(recorded.trace().notGiven()).isEmpty();
        assertThat(recorded.trace().stuck()).isEmpty();
    }

    @Test
    void showsNoDifferenceWithTheModelsAsTheyWere() throws IOException {
        assertThat(differences(sample("", ""))).isEmpty();
    }

    @ParameterizedTest(name = "{2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            >${complete}<                 | >${true}<                    | OTHER_WAY          | sample Gateway_Complete
            >${complete}<                 | >${true}<                    | OTHER_NUMBER       | sample UserTask_FillIn
            sourceRef="StartEvent_Come" targetRef="UserTask_FillIn" | sourceRef="StartEvent_Come" targetRef="Gateway_Fork" | NOT_REACHED | sample UserTask_FillIn
            ServiceTask_Remind            | ServiceTask_Recall           | REMOVED            | sample ServiceTask_Remind
            ServiceTask_Remind            | ServiceTask_Recall           | NEW_STEP           | sample ServiceTask_Recall
            sourceRef="Gateway_Join" targetRef="EndEvent_Done" | sourceRef="Gateway_Join" targetRef="EndEvent_GivenUp" | OTHER_END | sample
            >${complete}<                 | >${finished}<                | VARIABLE_NOT_GIVEN | sample UserTask_FillIn
            >${!complete}<                | >${complete}<                | STUCK              | sample UserTask_FillIn
            camunda:dueDate="${dueAt}"    | camunda:dueDate="${remindAt}" | OTHER_DATE        | sample UserTask_FillIn
            """)
    void showsEachKindOfDifference(String find, String replacement, Kind kind, String element) throws IOException {
        assertThat(differences(sample(find, replacement))).anySatisfy(difference -> {
            assertThat(difference.kind()).isEqualTo(kind);
            assertThat(difference.element()).isEqualTo(element);
        });
    }

    @Test
    void goesThroughANewTaskToTheOldEnd() throws IOException {
        var changed = sample(
                "<bpmn:sequenceFlow id=\"Flow_FilledIn\" sourceRef=\"UserTask_FillIn\"",
                "<bpmn:userTask id=\"UserTask_Check\" name=\"Тексеру\" /><bpmn:sequenceFlow id=\"Flow_ToCheck\""
                        + " sourceRef=\"UserTask_FillIn\" targetRef=\"UserTask_Check\" />"
                        + "<bpmn:sequenceFlow id=\"Flow_FilledIn\" sourceRef=\"UserTask_Check\"");
        changed.replaceAll((name, text) -> text.replace("<bpmn:outgoing>Flow_FilledIn</bpmn:outgoing>", ""));

        assertThat(differences(changed))
                .containsExactly(new Difference(Kind.NEW_STEP, "sample UserTask_Check", List.of(), List.of()));
    }

    @Test
    void showsWhichRowOfATableSaysSomethingElseOnTheDayOfTheCase() throws IOException {
        var day = LocalDate.of(2026, 9, 24);
        var terms = Files.readString(Path.of("processes/terms.dmn"));
        var changed = terms.replaceFirst("(Decision30Office_Length\"><text>)30", "$120");
        assertThat(changed).isNotEqualTo(terms);
        var was = new Rows().on(day, Map.of("processes/terms.dmn", terms));

        assertThat(Rows.between(was, was)).isEmpty();
        assertThat(Rows.between(was, new Rows().on(day, Map.of("processes/terms.dmn", changed))))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.kind()).isEqualTo(Kind.OTHER_ROW);
                    assertThat(difference.element()).isEqualTo("terms \"decision\", \"OFFICE\"");
                    assertThat(difference.was().get(0)).contains("30");
                    assertThat(difference.now().get(0)).contains("20");
                });
    }

    @Test
    void isToldInKazakhAndRussianWithTheNamesOnTheDiagram() throws IOException {
        var files = sample(">${complete}<", ">${true}<");
        var cases = new RecordedCases(new TreeMap<>(Map.of("sample-01", recorded)), new TreeMap<>());
        var trial = new Trial(cases, engine);

        var report = trial.report(trial.differences(files), files);

        assertThat(report)
                .contains("Записанных дел 1, иначе идут 1.", "sample-01: «Образец»")
                .contains("На развилке «Полно?» (Gateway_Complete) выбран другой путь:", "стал «Да» (Flow_Complete).")
                .contains(
                        "«Толық па?» (Gateway_Complete) тармағында басқа жол таңдалды:", "енді «Иә» (Flow_Complete).");
        assertThat(trial.report(Map.of(), files)).contains("Различий нет: записанных дел 1");
    }

    @Test
    void leavesTheClockOfTheEngineAsItWas() {
        var before = new Date(0);
        var known = ClockUtil.getCurrentTime();
        ClockUtil.setCurrentTime(before);

        engine.play(recorded);

        assertThat(ClockUtil.getCurrentTime()).isEqualTo(before);
        ClockUtil.setCurrentTime(known);
    }

    @Test
    void keepsOfValuesNothingThatMayBeAboutAPerson() {
        var kept = new ArrayList<>();
        List.of("APPROVED", "specialist", "850315300019", "Үлгіқызы А.", true, 3, List.of("YES", "Үлгі"))
                .forEach(value -> kept.add(RecordedValue.of(value)));

        assertThat(kept).containsExactly("APPROVED", "specialist", "…", "…", true, 3, List.of("YES", "…"));
        assertThat(RecordedValue.read(RecordedValue.of(new Date(1000)))).isEqualTo(new Date(1000));
    }

    private static List<Difference> differences(Map<String, String> files) {
        engine.deploy(Procedure.of(files));
        return Comparison.of(recorded, engine.play(recorded), ModelFacts.of(files));
    }

    private static TreeMap<String, String> sample(String find, String replacement) throws IOException {
        var files = new TreeMap<String, String>();
        try (var found = Files.walk(FOLDER)) {
            for (var file : found.filter(Files::isRegularFile).toList()) {
                files.put(FOLDER.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        assertThat(files.get(MODEL)).contains(find);
        files.computeIfPresent(MODEL, (name, text) -> text.replace(find, replacement));
        return files;
    }
}
