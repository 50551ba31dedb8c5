package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kz.patronat.access.Caller;
import kz.patronat.kernel.Iin;
import kz.patronat.signature.SignatureCheck.Answer;
import kz.patronat.signature.SimulatedSignatureCheck;
import kz.patronat.signature.sample.SampleSigner;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the stories of the personal cabinet share: an application from the portal and the portal that asks about it. */
abstract class CabinetStories extends PlacementStories {

    static final String APPLICANT = "850315400015";
    static final String SOMEBODY_ELSE = "850315300019";

    @LocalServerPort
    int port;

    @Autowired
    SampleSigner signer;

    @Autowired
    SimulatedSignatureCheck signatures;

    UUID request;

    @BeforeEach
    void cameThroughThePortal() {
        request = UUID.randomUUID();
        opened(cases.aCase().throughPortal().withChildBorn("2020-05-04").opened());
        work.submittedThroughPortal(number);
        work.registrar(number, "UserTask_CheckCompleteness", java.util.Map.of("complete", "YES"));
    }

    void verifierSays(Answer answer) {
        signatures.say(number + "/" + request, answer);
    }

    String path() {
        return path(number.value());
    }

    static String path(String number) {
        return "/api/v1/applications/" + URLEncoder.encode(number, StandardCharsets.UTF_8);
    }

    Caller portal() {
        return portal(APPLICANT);
    }

    Caller portal(String applicant) {
        return Caller.basic(port, "portal").header("X-Applicant-IIN", applicant).header("Accept-Language", "ru");
    }

    String withdrawal() {
        return document("withdrawal", "<reason>Передумали</reason>");
    }

    String objection() {
        return document("objection", "<text>Ремонт *закончен* &lt;b&gt;</text>");
    }

    String document(String kind, String own) {
        return document(kind, number.value(), APPLICANT, own);
    }

    String document(String kind, String caseNumber, String iin, String own) {
        return "<%1$s xmlns=\"urn:patronat:cabinet:1\"><id>%2$s</id><caseNumber>%3$s</caseNumber><iin>%4$s</iin>%5$s</%1$s>"
                .formatted(kind, request, caseNumber, iin, own);
    }

    String signed(String document) {
        return new String(
                signer.xml(document.getBytes(StandardCharsets.UTF_8), new Iin(APPLICANT)), StandardCharsets.UTF_8);
    }

    HttpResponse<String> sends(String kind, String xml) {
        return sends(portal(), kind, UUID.randomUUID().toString(), xml);
    }

    HttpResponse<String> sends(Caller caller, String kind, String key, String xml) {
        return caller.header("Idempotency-Key", key).send("POST", path() + "/" + kind, xml, "application/xml");
    }

    static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("problem+json"));
        assertThat(JsonPath.<String>read(answer.body(), "$.code")).isEqualTo(code);
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).isNotBlank();
    }

    static <T> T read(HttpResponse<String> answer, String path) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JsonPath.read(answer.body(), path);
    }

    List<String> expected() {
        return read(portal().get(path()), "$.expected[*].code");
    }
}
