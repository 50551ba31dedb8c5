package kz.patronat.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.patronat.access.Caller;
import kz.patronat.casefile.People;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.registry.Registry;
import kz.patronat.registry.RegistryAnswers;
import kz.patronat.registry.SealedAnswers;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** C8, C9, Law 94-V art. 24: a person learns which registry was asked about him or her, when, why and who read it. */
@WholeService
class RegistryEnquiriesIT {

    private static final String WITH_RECORD = "051231500010";
    private static final String SPOUSE = "850315400015";
    private static final String CITIZEN = "900629309001";
    private static final String PATH = "/api/v1/registry-enquiries";

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
    SealedAnswers sealed;

    private CaseNumber number;
    private UUID person;

    @BeforeEach
    void checksOfTheApplicantOfAMarriedCouple() {
        story.begins();
        number = cases.aCase().applicant(WITH_RECORD).married(SPOUSE, true).opened();
        person = people.applicant(number).id();
        story.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "registry-checks",
                        number.value(),
                        cases.variables(number, Map.of("personId", person.toString())));
    }

    @Test
    void nameRegisterPurposeGroundAndMomentAndNothingOfTheAnswer() {
        story.runsJobs(number.value());

        var told = asks(WITH_RECORD, "ru");

        assertThat(ofTheCase(told, "registry")).containsExactlyInAnyOrder("IDENTITY", "CRIMINAL_RECORD");
        assertThat(ofTheCase(told, "state")).containsOnly("ANSWERED");
        assertThat(ofTheCase(told, "part")).containsOnly("APPLICANT");
        assertThat(ofTheCase(told, "purpose")).contains("Проверка наличия судимости по делу о патронатном воспитании");
        assertThat(ofTheCase(told, "ground"))
                .allSatisfy(
                        ground -> assertThat(ground).startsWith("Ваше согласие").matches(".*\\d\\d\\.\\d\\d\\.\\d{4}"));
        assertThat(ofTheCase(told, "askedBy"))
                .containsOnly("Система оказания услуги автоматически, услугодатель: "
                        + "Отдел образования образцового района");
        assertThat(ofTheCase(told, "askedAt[0]")).hasSize(2);
        assertThat(ofTheCase(told, "openings[*]")).isEmpty();
        assertThat(told.body()).doesNotContain(WITH_RECORD, SPOUSE, "IMPEDIMENT", "есть сведения о судимости");
        assertThat(told.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(ofTheCase(asks(WITH_RECORD, "kk"), "stateName")).containsOnly("жауап алынды");
    }

    @Test
    void nameWhoOpenedTheSignedAnswerAndWhy() {
        story.runsJobs(number.value());
        var answer =
                answers.latest(person, Registry.CRIMINAL_RECORD).orElseThrow().id();
        sealed.open(number, answer, "specialist", "Сот сұратуы");

        var told = asks(WITH_RECORD, "kk");

        assertThat(ofTheCase(told, "openings[*].reason")).containsExactly("Сот сұратуы");
        assertThat(ofTheCase(told, "openings[*].openedBy")).singleElement().isNotEqualTo("specialist");
        assertThat(JsonPath.<List<String>>read(
                        told.body(),
                        "$[?(@.caseNumber == '%s' && @.registry == 'IDENTITY')].openings[*]".formatted(number)))
                .isEmpty();
    }

    @Test
    void tellTheSpouseNothingOfWhatWasAskedAboutTheApplicant() {
        story.runsJobs(number.value());

        assertThat(ofTheCase(asks(SPOUSE, "kk"), "registry")).isEmpty();
    }

    @Test
    void tellNothingBeforeTheFirstRegistryIsAsked() {
        assertThat(ofTheCase(asks(WITH_RECORD, "kk"), "registry")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"850315400016, 400", "'', 400"})
    void areRefusedWithoutAProperNumberOfThePerson(String iin, int status) {
        assertThat(asks(iin, "kk").statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"specialist", "auditor", "administrator"})
    void areToldToThePortalAlone(String reader) {
        assertThat(Caller.basic(port, reader)
                        .header("X-Applicant-IIN", WITH_RECORD)
                        .get(PATH)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void standInTheOwnPagesOfThePersonAndInNobodyElses() {
        var own = cases.aCase().applicant(CITIZEN).married(SPOUSE, true).opened();
        var citizen = people.applicant(own).id();
        story.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "registry-checks", own.value(), cases.variables(own, Map.of("personId", citizen.toString())));
        story.runsJobs(own.value());
        sealed.open(
                own, answers.latest(citizen, Registry.IDENTITY).orElseThrow().id(), "specialist", "Сот сұратуы");

        var page = HtmlUtils.htmlUnescape(
                Caller.citizen(port, CITIZEN).get("/ru/my/registries").body());

        assertThat(page)
                .contains(own.value(), "Подтверждение личности", "Ваше согласие", "ответ получен", "Сот сұратуы")
                .contains("Отдел образования образцового района")
                .doesNotContain("CLEAR");
        assertThat(Caller.citizen(port, SPOUSE).get("/kk/my/registries").body()).doesNotContain(own.value());
        assertThat(Caller.nobody(port).get("/kk/my/registries").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> asks(String iin, String language) {
        return Caller.basic(port, "portal")
                .header("X-Applicant-IIN", iin)
                .header("Accept-Language", language)
                .get(PATH);
    }

    private List<String> ofTheCase(HttpResponse<String> told, String field) {
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        return JsonPath.read(told.body(), "$[?(@.caseNumber == '%s')].%s".formatted(number, field));
    }
}
