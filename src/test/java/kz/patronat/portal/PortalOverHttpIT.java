package kz.patronat.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.patronat.access.Caller;
import kz.patronat.benchmark.CaseScript;
import kz.patronat.benchmark.Step;
import kz.patronat.inspection.HousingStudies;
import kz.patronat.platform.Installation;
import kz.patronat.story.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * C2, C7, C11, C15, C26 on a service of its own, over HTTP alone: the portal gets a token and sends what the person
 * signed, clerks work through the interface of the engine, and the notice of the contract lies in the cabinet. Nobody
 * touches the database, and the service runs its own jobs.
 */
class PortalOverHttpIT {

    private static final LocalDate BORN = LocalDate.of(1980, 1, 2);
    private static final LocalDate CHILD_BORN = LocalDate.of(2018, 1, 2);

    /** What lies in the cabinet is an electronic document. */
    private static final Set<String> SIGNED_WITH_KEY =
            Set.of("UserTask_SignAct", "UserTask_ApproveAct", "UserTask_SignNotice");

    @TempDir
    Path directory;

    @Test
    void leadsFromTheSignedRequestToTheNoticeInTheCabinet() throws IOException {
        try (var service = Installation.start(directory)) {
            var number = submitted(service.port());
            service.completes("registrar", number, "UserTask_CheckCompleteness", Map.of("complete", "YES"));
            for (var step : untilTheNotice()) {
                if (SIGNED_WITH_KEY.contains(step.task())) {
                    signsWithKey(service, step.person(), number, step.task());
                }
                service.completes(step.person(), number, step.task(), step.fields());
            }
            service.awaitTask("specialist", number, "UserTask_PrepareContract");

            seesTheNotice(service.port(), number);
            var papers = Caller.browser(service.port(), "head", "tasklist")
                    .get("/camunda/api/patronat/folders/" + URLEncoder.encode(number, StandardCharsets.UTF_8)
                            + "/documents");
            assertThat(JsonPath.<List<String>>read(papers.body(), "$.papers[?(@.state=='ISSUED')].title"))
                    .contains("Шарт жасау туралы хабарлама");
            assertThat(JsonPath.<List<String>>read(papers.body(), "$.scans[*].name"))
                    .containsExactlyInAnyOrder("applicant_health.png", "applicant_narcology.png", "education.png");
        }
    }

    /** What the person sees in the cabinet, and the paper itself. */
    private static void seesTheNotice(int port, String number) {
        var cabinet = Caller.basic(port, "portal")
                .header("X-Applicant-IIN", Cases.iinBornOn(BORN).value());
        var path = "/api/v1/applications/" + URLEncoder.encode(number, StandardCharsets.UTF_8);
        var page = cabinet.get(path).body();
        assertThat(JsonPath.<List<String>>read(page, "$.steps[*].code"))
                .startsWith("DELIVERED", "REGISTERED")
                .contains("NOTICE_ISSUED");
        assertThat(JsonPath.<String>read(page, "$.steps[1].name")).isEqualTo("Қабылданды");
        var notice = JsonPath.<List<String>>read(page, "$.documents[?(@.kind=='NOTICE' && @.available==true)].id");
        assertThat(notice).as(page).hasSize(1);
        assertThat(cabinet.bytes(path + "/documents/" + notice.get(0)))
                .startsWith("%PDF-".getBytes(StandardCharsets.UTF_8));
    }

    /** As the tab of Tasklist does it: the bytes go to the signing tool, what comes back to the service. */
    private static void signsWithKey(Installation service, String person, String number, String task)
            throws IOException {
        var id = service.awaitTask(person, number, task).path("id").asText();
        service.ask(person, "POST", "/engine-rest/task/" + id + "/claim", Map.of("userId", person));
        var browser = Caller.browser(service.port(), person, "tasklist");
        var path = "/camunda/api/patronat/tasks/" + id + "/signing";
        var shown = browser.get(path).body();
        var data = Base64.getEncoder().encodeToString(browser.bytes(path + "/paper"));
        var answer = browser.asks(
                JsonPath.read(shown, "$.ncaLayer"),
                "{\"module\": \"kz.gov.pki.knca.basics\", \"method\": \"sign\", \"args\": {\"data\": \"%s\"}}"
                        .formatted(data));
        var signed = browser.post(
                path,
                new ObjectMapper()
                        .writeValueAsString(Map.of(
                                "paper", JsonPath.read(shown, "$.paper.id"),
                                "sha256", JsonPath.read(shown, "$.paper.sha256"),
                                "cms", JsonPath.read(answer, "$.body.result[0]"))));
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(200);
    }

    private static String submitted(int port) {
        var application = SampleApplication.complete()
                .of(Cases.iinBornOn(BORN).value())
                .born(BORN)
                .signedAt(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .people("""
                        <children><child><iin>%s</iin><surname>Үлгібала</surname><given>Әділ</given>
                          <birthDate>%s</birthDate></child></children>
                        """.formatted(Cases.iinBornOn(CHILD_BORN).value(), CHILD_BORN));
        var signed = Caller.basic(port, "portal")
                .send(
                        "POST",
                        "/demo/signatures?iin=" + Cases.iinBornOn(BORN).value(),
                        application.xml(),
                        "application/xml; charset=utf-8");
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(200);
        HttpResponse<String> answer = new Portal(port)
                .signIn()
                .sends(
                        UUID.randomUUID().toString(),
                        signed.body().getBytes(StandardCharsets.UTF_8),
                        application.files());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonPath.read(answer.body(), "$.number");
    }

    /** The same work as on a case from the office, of the same family. */
    private static List<Step> untilTheNotice() {
        var steps = CaseScript.of(1, Clock.systemUTC()).steps().stream()
                .map(step -> step.task().equals("UserTask_FillAct") ? typed(step) : step)
                .toList();
        var notice = steps.stream().map(Step::task).toList().indexOf("UserTask_SignNotice");
        return steps.subList(CaseScript.AT_THE_COUNTER, notice + 1);
    }

    private static Step typed(Step act) {
        var fields = new HashMap<>(HousingStudies.typedForm());
        fields.put("studiedOn", act.fields().get("studiedOn"));
        return new Step(act.person(), act.task(), fields);
    }
}
