package kz.patronat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import kz.patronat.access.Caller;
import kz.patronat.kernel.Iin;
import kz.patronat.signature.sample.SampleSigner;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** C17, C18, C20: the portal sends a complaint and asks where it stands. */
@WholeService
class ComplaintsOnlineIT {

    private static final String PATH = "/api/v1/complaints";

    private static final String BOUNDARY = "----part-of-a-complaint";

    @Autowired
    SampleSigner signer;

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @BeforeEach
    void begins() {
        story.begins();
    }

    @Test
    void areRegisteredOnceAndAnswerWhereTheyStand() {
        var request = request(
                "\"content\": \"Жауап болмады.\"," + " \"address\": \"Үлгі ауылы, 2\", \"phone\": \"+77010000000\"");

        var first = post(request);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(post(request).body()).isEqualTo(first.body());
        assertThat(first.body())
                .contains("\"status\":\"REGISTERED\"", "\"dueDate\":\"2026-10-01\"", "DELIVERED", "\"defects\":[]");

        var asked = get("contact-centre", number(first));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("Тіркелді").doesNotContain("Жауап болмады");
    }

    @Test
    void areRegisteredWithWhatTheyLack() {
        var answer = sendParts(
                "portal", part("request", request("\"content\": \"Жауап болмады.\", \"caseNumber\": \"ЖОҚ-9\"")));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("мекенжай", "телефоны", "қол қойылмаған");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"requestId\": \"1\", \"provider\": \"nowhere\"}",
                "{\"requestId\": \"1\", \"provider\": \"../x\"}",
                "{\"requestId\": \"1\", \"provider\": \"sample-north\", \"addressee\": \"QUEEN\"}",
                "nonsense"
            })
    void sayWhatIsWrongWithNonsense(String body) {
        var answer = post(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("problem+json"));
    }

    @Test
    void sayThatTheRequestIsMissing() {
        assertThat(sendParts("portal", "").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrar", "head", "administrator", "contact-centre"})
    void areSentByThePortalAlone(String other) {
        assertThat(send(other, request("\"content\": \"Шағым\"")).statusCode()).isEqualTo(403);
    }

    @Test
    void areAnsweredToTheOwnProviderOnly() {
        var number = number(post(request("\"content\": \"Жауап болмады.\"")));

        assertThat(get("head", number).statusCode()).isEqualTo(200);
        assertThat(get("head-2", number).statusCode()).isEqualTo(404);
        assertThat(get("analyst", number).statusCode()).isEqualTo(403);
        assertThat(get("portal", "ЖОҚ").statusCode()).isEqualTo(404);
    }

    private static String request(String more) {
        return """
                {"requestId": "%s", "provider": "sample-north", "addressee": "HEAD", "language": "KK",
                 "subject": "ACTION", "surname": "Үлгіқызы", "given": "Әсем", "iin": "850315400015", %s}
                """.formatted(UUID.randomUUID(), more);
    }

    private static String number(HttpResponse<String> answer) {
        return answer.body().replaceAll(".*\"number\":\"([^\"]*)\".*", "$1");
    }

    private HttpResponse<String> post(String body) {
        return send("portal", body);
    }

    /** Signed by the person of whom the request speaks. */
    private HttpResponse<String> send(String user, String body) {
        var signature = signer.cmsDetached(body.getBytes(StandardCharsets.UTF_8), signer.key(new Iin("850315400015")));
        return sendParts(
                user,
                part("request", body) + part("signature", Base64.getEncoder().encodeToString(signature)));
    }

    private HttpResponse<String> sendParts(String user, String parts) {
        return Caller.basic(port, user)
                .send("POST", PATH, parts + "--" + BOUNDARY + "--\r\n", "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static String part(String name, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n";
    }

    private HttpResponse<String> get(String user, String number) {
        return Caller.basic(port, user)
                .send(
                        "GET",
                        PATH + "/" + java.net.URLEncoder.encode(number, java.nio.charset.StandardCharsets.UTF_8),
                        "",
                        "application/json");
    }
}
