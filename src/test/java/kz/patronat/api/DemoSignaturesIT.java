package kz.patronat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The endpoint that signs in a citizen's stead, for trying out. */
@WholeService
class DemoSignaturesIT {

    private static final String IIN = "850315400015";

    @Autowired
    TestRestTemplate http;

    @Test
    void signsTheWholeDocumentWithThePersonsKey() throws Exception {
        var answer = sign("portal", IIN, "<өтініш>Әсем</өтініш>");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        var signed = new String(answer.getBody(), StandardCharsets.UTF_8);
        assertThat(signed).contains("<өтініш>Әсем<ds:Signature", "URI=\"\"");
        var certificate = signed.replaceAll("(?s).*<ds:X509Certificate>(.*)</ds:X509Certificate>.*", "$1");
        assertThat(CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(
                                Base64.getMimeDecoder().decode(certificate.replaceAll("&#\\w+;", ""))))
                        .toString())
                .contains("IIN" + IIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no xml", "<a>", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"})
    void refusesWhatIsNoDocument(String body) {
        assertThat(sign("portal", IIN, body).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void refusesAnImpossiblePersonalNumber() {
        var answer = sign("portal", "850315400018", "<a/>");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(new String(answer.getBody(), StandardCharsets.UTF_8)).contains("ИИН");
    }

    @Test
    void signsForThePortalOnly() {
        assertThat(sign("registrar", IIN, "<a/>").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    private ResponseEntity<byte[]> sign(String userId, String iin, String document) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_XML);
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, "ru");
        return http.withBasicAuth(userId, userId)
                .postForEntity(
                        "/demo/signatures?iin=" + iin,
                        new HttpEntity<>(document.getBytes(StandardCharsets.UTF_8), headers),
                        byte[].class);
    }
}
