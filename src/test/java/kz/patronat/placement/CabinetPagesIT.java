package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kz.patronat.access.Caller;
import kz.patronat.access.ReadingLog;
import kz.patronat.casefile.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** C11, C20, C25: the portal shows the applicant the own case, and nobody else's. */
class CabinetPagesIT extends CabinetStories {

    @Autowired
    ReadingLog readings;

    @Test
    void tellWhereTheCaseStandsWithItsTermItsStepsAndWhoWasAsked() {
        work.executorNamed(number);

        var page = portal().get(path());

        assertThat(CabinetStories.<String>read(page, "$.status.code")).isEqualTo("IN_PROGRESS");
        assertThat(CabinetStories.<String>read(page, "$.status.name")).isEqualTo("Рассматривается");
        assertThat(CabinetStories.<String>read(page, "$.registeredOn")).isEqualTo("2026-09-24");
        assertThat(CabinetStories.<String>read(page, "$.term.dueDate")).isEqualTo("2026-10-27");
        assertThat(CabinetStories.<List<String>>read(page, "$.term.explanation"))
                .hasSizeGreaterThan(1);
        assertThat(CabinetStories.<List<String>>read(page, "$.steps[*].code"))
                .containsExactly("DELIVERED", "REGISTERED", "IN_PROGRESS");
        assertThat(CabinetStories.<List<String>>read(page, "$.registries[*].code"))
                .contains("IDENTITY", "CRIMINAL_RECORD");
        assertThat(CabinetStories.<List<String>>read(page, "$.registries[*].askedBy"))
                .containsOnly("Отдел образования образцового района");
        assertThat(page.body()).doesNotContain(APPLICANT, "CLEAR", "specialist", "Үлгібала");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("private, no-store");
    }

    @Test
    void tellWhatIsExpectedUntilWhenAndWhere() {
        work.studied(number, Finding.Outcome.CLEAR);
        work.childrenAgreed(number);
        work.proposed(number, PlacementStory.CONTRACT);
        work.agreed(number);
        work.decided(number, PlacementStory.CONTRACT);
        assertThat(expected()).isEmpty();
        work.appointed(number, "2026-10-05");

        var page = portal().header("Accept-Language", "kk").get(path());

        assertThat(CabinetStories.<List<String>>read(page, "$.expected[*].code"))
                .containsExactly("COME_TO_SIGN");
        assertThat(CabinetStories.<List<String>>read(page, "$.expected[*].text"))
                .containsExactly("Шарт жасасу үшін 05.10.2026 11:00 келіңіз, мекенжайы: Бірінші көше, 1, 5-бөлме.");
        assertThat(CabinetStories.<List<String>>read(page, "$.documents[?(@.available)].kind"))
                .contains("RECEIPT", "HOUSING_ACT", "NOTICE");
        assertThat(CabinetStories.<List<String>>read(page, "$.steps[*].code")).endsWith("NOTICE_ISSUED");
    }

    @Test
    void handOutPapersThatLieInTheCabinetInTheAskedLanguageAndRecordIt() {
        var receipt = CabinetStories.<List<String>>read(portal().get(path()), "$.documents[?(@.kind == 'RECEIPT')].id")
                .get(0);

        var paper = portal().get(path() + "/documents/" + receipt);

        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(paper.body()).startsWith("%PDF-");
        assertThat(readings.of(number)).anySatisfy(reading -> {
            assertThat(reading.fact()).isEqualTo("paper:" + receipt);
            assertThat(reading.userId()).isEqualTo("portal");
        });
        assertThat(portal(SOMEBODY_ELSE).get(path() + "/documents/" + receipt).statusCode())
                .isEqualTo(404);
    }

    @Test
    void handOutNoPaperBeforeItIsIssued() {
        work.studied(number, Finding.Outcome.IMPEDIMENT);
        work.childrenAgreed(number);
        work.proposed(number, PlacementStory.REFUSED);
        work.refusalIntended(number, "NON_CONFORMITY");
        var drawn = papers.in(kz.patronat.document.Folder.of(work.file(number))).stream()
                .filter(paper -> paper.kind() == kz.patronat.document.PaperKind.PRELIMINARY_DECISION)
                .findFirst()
                .orElseThrow();

        assertThat(portal().get(path() + "/documents/" + drawn.id()).statusCode())
                .isEqualTo(404);
        assertThat(portal().get(path()).body()).doesNotContain(drawn.id().toString());
    }

    @Test
    void answerForAnotherPersonsCaseAsForNone() {
        var foreign = portal(SOMEBODY_ELSE).get(path());
        var unknown = portal(SOMEBODY_ELSE).get(path("ЖОҚ-1"));

        refused(foreign, 404, "request.unknown");
        assertThat(foreign.body().replace(path().substring(path().lastIndexOf('/') + 1), "N"))
                .isEqualTo(unknown.body()
                        .replace(path("ЖОҚ-1").substring(path("ЖОҚ-1").lastIndexOf('/') + 1), "N"));
        assertThat(portal().get(path() + "/documents/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(portal().get(path() + "/documents/nonsense").statusCode()).isEqualTo(404);
        assertThat(portal().get("/api/v1/applications/%20").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''|header-missing", "123|iin.digits", "850315400014|iin.control"})
    void needAnApplicant(String iin, String code) {
        refused(portal(iin).get(path()), 400, code);
    }

    @Test
    void speakNoOtherLanguages() {
        refused(portal().get(path() + "?lang=en"), 400, "language-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrar", "specialist", "head", "head-2", "administrator", "contact-centre", "analyst"})
    void areForThePortalAlone(String other) {
        var caller = Caller.basic(port, other).header("X-Applicant-IIN", APPLICANT);

        assertThat(caller.get(path()).statusCode()).isEqualTo(403);
        assertThat(sends(caller, "withdrawal", "k", signed(withdrawal())).statusCode())
                .isEqualTo(403);
        assertThat(Caller.nobody(port).get(path()).statusCode()).isEqualTo(401);
    }

    @Test
    void areReadAndWrittenByMachinesWithTheScopeForIt() {
        var reading = machine("applications.read");
        var writing = machine("applications.write");

        assertThat(reading.get(path()).statusCode()).isEqualTo(200);
        assertThat(writing.get(path()).statusCode()).isEqualTo(403);
        assertThat(sends(reading, "withdrawal", "k", signed(withdrawal())).statusCode())
                .isEqualTo(403);
        assertThat(machine("complaints.read").get(path()).statusCode()).isEqualTo(403);
    }

    private Caller machine(String scope) {
        var answer = Caller.basic(port, "portal")
                .send(
                        "POST",
                        "/demo/oauth2/token",
                        "grant_type=client_credentials&scope=" + scope,
                        "application/x-www-form-urlencoded");
        return Caller.nobody(port)
                .header("Authorization", "Bearer " + CabinetStories.<String>read(answer, "$.access_token"))
                .header("X-Applicant-IIN", APPLICANT);
    }
}
