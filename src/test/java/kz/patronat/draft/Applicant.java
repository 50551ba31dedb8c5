package kz.patronat.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.patronat.access.Caller;
import kz.patronat.document.SampleFiles;
import org.springframework.web.util.HtmlUtils;

/** A citizen who writes an application without a script in the browser, and signs with the stand-in of NCALayer. */
final class Applicant {

    private static final Pattern DOCUMENT = Pattern.compile("name=\"document\" value=\"([^\"]+)\"");

    private final Caller caller;
    private final String iin;
    private final String base;

    Applicant(int port, String iin, String language) {
        this.caller = Caller.citizen(port, iin).header("Accept", "text/html");
        this.iin = iin;
        this.base = "/" + language + "/my/application";
    }

    Caller caller() {
        return caller;
    }

    String base() {
        return base;
    }

    void begins() {
        assertThat(caller.form(base, base, "").statusCode()).isEqualTo(302);
    }

    /** Everything that is asked, answered as somebody who lives alone does. */
    void answersAll() throws IOException {
        answers("person", Map.of("birthDate", "1985-03-15", "married", "false"));
        answers("children", Map.of());
        answers("dwelling", Map.of("address", "Үлгі ауылы, <b>Екінші</b> көше, 2 & 3", "housingStudy", "true"));
        answers("contacts", Map.of("phone", "+7 701 000 00 00", "email", "", "channel", "SMS", "language", "ru"));
        answers("provider", Map.of("provider", "sample-north"));
        answers("consents", Map.of("personalData", "true", "protectedSecrets", "true"));
        uploads("APPLICANT_HEALTH", "health.png", SampleFiles.picture("png"));
        uploads("APPLICANT_NARCOLOGY", "Ғ narcology.png", SampleFiles.picture("png"));
        caller.form(base + "/documents", base + "/documents/APPLICANT_PSYCHIATRY/same", "document=APPLICANT_NARCOLOGY");
        uploads("EDUCATION", "education.png", SampleFiles.picture("png"));
    }

    private void answers(String step, Map<String, String> fields) {
        var answer = sends(step, fields);
        assertThat(answer.statusCode()).as(step + answer.body()).isEqualTo(302);
    }

    HttpResponse<String> sends(String step, Map<String, String> fields) {
        return caller.form(base + "/" + step, base + "/" + step, form(fields));
    }

    private void uploads(String document, String name, byte[] bytes) {
        var answer = sendsFile(document, name, bytes);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    HttpResponse<String> sendsFile(String document, String name, byte[] bytes) {
        return caller.file(base, base + "/documents/" + document, name, bytes);
    }

    /** The connection is lost while the file is under way. */
    void losesTheConnection(String document, String name, byte[] bytes) {
        caller.losesFile(base, base + "/documents/" + document, name, bytes);
    }

    /** That of the session, as the page has it. */
    String token() {
        return caller.token(base);
    }

    /** A page as a person reads it. */
    String reads(String step) {
        return HtmlUtils.htmlUnescape(caller.get(base + "/" + step).body());
    }

    /** The document that the review page gives to the signing tool. */
    String document() {
        var page = caller.get(base + "/review").body();
        var document = DOCUMENT.matcher(page);
        assertThat(document.find()).as(page).isTrue();
        return HtmlUtils.htmlUnescape(document.group(1));
    }

    /** Asks the signing tool as the page does. */
    String signs(String document) throws IOException {
        var json = new ObjectMapper();
        var arguments = Map.of("format", "xml", "data", document, "signerParams", Map.of("iin", iin));
        var question = Map.of("module", "kz.gov.pki.knca.basics", "method", "sign", "args", arguments);
        return json.readTree(caller.asks("/my/ncalayer", json.writeValueAsString(question)))
                .at("/body/result/0")
                .asText();
    }

    HttpResponse<String> sends(String signed) {
        return caller.form(base, base + "/send", form(Map.of("signed", signed)));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
