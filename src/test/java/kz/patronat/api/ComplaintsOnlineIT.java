package kz.patronat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import kz.patronat.access.Caller;
import kz.patronat.document.Folder;
import kz.patronat.document.SampleFiles;
import kz.patronat.document.Scan;
import kz.patronat.document.Scans;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.Sha256;
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

    @Autowired
    Scans scans;

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

    @Test
    void reachTheQualityBodyWithTheirFiles() throws IOException {
        var file = SampleFiles.pdf();
        var request =
                request("\"content\": \"Жауап болмады.\"," + attached(file)).replace("HEAD", "QUALITY_BODY");

        var answer = sendParts("portal", part("request", request) + signed(request) + file("хат.pdf", file));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("2026-10-15");
        assertThat(scans.in(new Folder(new ProviderId("sample-north"), number(answer))))
                .singleElement()
                .extracting(Scan::name)
                .isEqualTo("хат.pdf");
    }

    @Test
    void areRefusedFilesThatWereChangedForgottenOrNotSigned() throws IOException {
        var file = SampleFiles.pdf();
        var named = request("\"content\": \"Жауап болмады.\"," + attached(file));
        var changed = Arrays.copyOf(file, file.length + 1);
        changed[file.length] = '\n';
        var plain = request("\"content\": \"Жауап болмады.\"");

        assertThat(sendParts("portal", part("request", named) + file("хат.pdf", changed))
                        .body())
                .contains("attachment-changed");
        assertThat(sendParts("portal", part("request", named)).body()).contains("attachment-missing");
        assertThat(sendParts("portal", part("request", plain) + file("хат.pdf", file))
                        .body())
                .contains("attachment-unnamed");
        assertThat(sendParts("portal", part("request", plain) + file("хат.exe", new byte[] {1, 2, 3}))
                        .statusCode())
                .isEqualTo(400);
        assertThat(sendParts("portal", part("request", plain)).statusCode())
                .as("the complaint itself can be sent again")
                .isEqualTo(201);
    }

    @Test
    void areMendedByTheSameDoor() {
        var answer = sendParts("portal", part("request", request("\"content\": \"Жауап болмады.\"")));
        var number = number(answer);
        story.runsJobs(number);
        var addition = """
                {"requestId": "%s", "complaint": "%s", "address": "Үлгі ауылы, 2", "phone": "+77010000000"}
                """.formatted(UUID.randomUUID(), number);

        assertThat(add("portal", number, part("request", addition)).body())
                .contains("қол қойылмаған")
                .doesNotContain("телефоны");
        var signing = addition.replaceFirst("\"requestId\": \"", "$0s-");
        var mended = add("portal", number, part("request", signing) + signed(signing));
        assertThat(mended.statusCode()).as(mended.body()).isEqualTo(200);
        assertThat(mended.body()).contains("\"defects\":[]");

        assertThat(add("portal", "ЖОҚ-1", part("request", addition)).statusCode())
                .isEqualTo(404);
        assertThat(add("portal", number, part("request", addition.replace(number, "ЖОҚ-1")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(add("portal", number, "").statusCode()).isEqualTo(400);
        assertThat(add("registrar", number, part("request", addition)).statusCode())
                .isEqualTo(403);
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
        return sendParts(user, part("request", body) + signed(body));
    }

    private String signed(String body) {
        var signature = signer.cmsDetached(body.getBytes(StandardCharsets.UTF_8), signer.key(new Iin("850315400015")));
        return part("signature", Base64.getEncoder().encodeToString(signature));
    }

    private static String attached(byte[] file) {
        return "\"attachments\": [{\"name\": \"хат.pdf\", \"sha256\": \"%s\"}]".formatted(Sha256.of(file));
    }

    private HttpResponse<String> sendParts(String user, String parts) {
        return sendTo(PATH, user, parts);
    }

    private HttpResponse<String> add(String user, String number, String parts) {
        return sendTo(PATH + "/" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "/additions", user, parts);
    }

    private HttpResponse<String> sendTo(String path, String user, String parts) {
        return Caller.basic(port, user)
                .send(
                        "POST",
                        path,
                        (parts + "--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.ISO_8859_1),
                        "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static String part(String name, String content) {
        return part(name, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String file(String fileName, byte[] content) {
        return part("files", fileName, content);
    }

    private static String part(String name, String fileName, byte[] content) {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return carried(head.getBytes(StandardCharsets.UTF_8)) + carried(content) + "\r\n";
    }

    /** Bytes as letters, one each. */
    private static String carried(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private HttpResponse<String> get(String user, String number) {
        return Caller.basic(port, user)
                .send("GET", PATH + "/" + URLEncoder.encode(number, StandardCharsets.UTF_8), "", "application/json");
    }
}
