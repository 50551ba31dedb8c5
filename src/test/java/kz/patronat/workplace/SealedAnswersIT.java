package kz.patronat.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import kz.patronat.access.Caller;
import kz.patronat.access.Reading;
import kz.patronat.access.ReadingLog;
import kz.patronat.casefile.People;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.registry.Registry;
import kz.patronat.registry.RegistryAnswers;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Clauses C8 and C9: a signed answer is opened by who examines or decides the case, with a reason, and logged. */
@WholeService
class SealedAnswersIT {

    private static final String WITH_RECORD = "051231500010";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    RegistryAnswers answers;

    @Autowired
    ReadingLog log;

    private CaseNumber number;
    private UUID answer;

    @BeforeEach
    void answered() {
        story.begins();
        number = cases.aCase().applicant(WITH_RECORD).opened();
        var person = people.applicant(number).id();
        story.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "registry-checks",
                        number.value(),
                        cases.variables(number, Map.of("personId", person.toString())));
        story.runsJobs(number.value());
        answer = answers.latest(person, Registry.CRIMINAL_RECORD).orElseThrow().id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"specialist", "head"})
    void areOpenedForAReason(String reader) {
        var opened = opens(reader, "{\"reason\":\"Сот сұратуы\"}");

        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.body()).contains("\"content\":\"<");
        assertThat(opened.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(log.of(number)).singleElement().satisfies(reading -> {
            assertThat(reading.userId()).isEqualTo(reader);
            assertThat(reading.fact()).isEqualTo("registry-answer:" + answer);
            assertThat(reading.reason()).isEqualTo("Сот сұратуы");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\":\" \"}"})
    void stayClosedWithoutAReason(String opening) {
        assertThat(opens("specialist", opening).statusCode()).isEqualTo(400);
        assertThat(log.of(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "registrar, tasklist, 403",
        "specialist-2, tasklist, 404",
        "head-2, tasklist, 404",
        "akimat, tasklist, 403",
        "auditor, cockpit, 403",
        "administrator, cockpit, 403"
    })
    void stayClosedForEverybodyElse(String reader, String application, int status) {
        var answered = Caller.browser(port, reader, application).post(path(answer), "{\"reason\":\"Сот сұратуы\"}");

        assertThat(answered.statusCode()).isEqualTo(status);
        assertThat(log.of(number)).extracting(Reading::userId).isEmpty();
    }

    @Test
    void stayClosedForNobody() {
        assertThat(Caller.nobody(port).post(path(answer), "{\"reason\":\"x\"}").statusCode())
                .isIn(401, 403);
    }

    @Test
    void ofAnotherCaseAreNotFound() {
        assertThat(Caller.browser(port, "specialist", "tasklist")
                        .post(path(UUID.randomUUID()), "{\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void showTheOutcomeAndNothingOfTheRecord() {
        var shown =
                Caller.browser(port, "specialist", "tasklist").get(answersOf()).body();

        assertThat(shown)
                .contains("кедергі бар")
                .contains("сотталғандығы туралы мәлімет бар")
                .contains("\"sealed\":true");
        assertThat(Caller.browser(port, "registrar", "tasklist")
                        .get(answersOf())
                        .body())
                .isEqualTo("[]");
        assertThat(Caller.browser(port, "specialist-2", "tasklist")
                        .get(answersOf())
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> opens(String reader, String opening) {
        return Caller.browser(port, reader, "tasklist").post(path(answer), opening);
    }

    private String path(UUID id) {
        return answersOf() + "/" + id + "/opening";
    }

    private String answersOf() {
        return "/camunda/api/patronat/cases/"
                + URLEncoder.encode(number.value(), StandardCharsets.UTF_8)
                + "/registry-answers";
    }
}
