package kz.patronat.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.patronat.replay.Answer;
import kz.patronat.replay.Procedure;
import kz.patronat.trial.Difference.Kind;
import org.junit.jupiter.api.Test;

/** The cases recorded in this repository. */
class RecordedCasesTest {

    @Test
    void goThroughTheModelsOfTheRepositoryAsBeforeAndOtherwiseThroughChangedOnes() {
        var recorded = RecordedCases.read();
        var files = new TreeMap<>(Procedure.filesOfTheRepository());
        try (var engine = TrialEngine.open()) {
            var trial = new Trial(recorded, engine);
            assertThat(recorded.cases()).isNotEmpty();
            assertThat(trial.differences(files))
                    .as("once such a change is wanted: ./mvnw -q verify -Precord")
                    .isEmpty();

            files.computeIfPresent(
                    "processes/reception.bpmn",
                    (name, text) -> text.replace("UserTask_CallVisitor", "UserTask_InviteVisitor"));
            files.computeIfPresent(
                    "processes/terms.dmn",
                    (name, text) -> text.replaceFirst("(Decision30Office_Length\"><text>)30", "$120"));
            assertThat(trial.differences(files).values().stream().flatMap(List::stream))
                    .extracting(Difference::kind)
                    .contains(Kind.REMOVED, Kind.NEW_STEP, Kind.OTHER_ROW);
        }
    }

    @Test
    void passEveryModelOfTheRepository() {
        var files = Procedure.filesOfTheRepository();
        var recorded = RecordedCases.read();

        assertThat(recorded.notPassed(files))
                .as("add a story that passes it to the profile record and run ./mvnw -q verify -Precord")
                .isEmpty();

        recorded.cases().values().removeIf(each -> each.processes().contains("late-document"));
        assertThat(recorded.notPassed(files)).contains("late-document");
    }

    @Test
    void holdNothingAboutAPerson() throws IOException {
        for (var each : RecordedCases.read().cases().values()) {
            values(each)
                    .forEach(value -> assertThat(RecordedValue.of(RecordedValue.read(value)))
                            .isEqualTo(value));
        }
        try (var files = Files.list(Path.of("src/test/resources/trial/cases"))) {
            for (var file : files.toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContainPattern("(?<![\\da-f-])\\d{12}(?!\\d)");
            }
        }
    }

    private static Stream<Object> values(RecordedCase each) {
        return Stream.of(
                        each.begin().stream(),
                        each.happenings().stream().flatMap(happening -> happening.brought().stream()),
                        each.answers().values().stream().flatMap(List::stream).flatMap(List::stream))
                .flatMap(answers -> answers)
                .map(Answer::value)
                .filter(value -> value != null);
    }
}
