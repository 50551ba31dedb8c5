package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import kz.patronat.access.Caller;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.ComplaintStatuses;
import kz.patronat.complaint.Filing.Addressee;
import kz.patronat.kernel.Iin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/** Clauses C17, C18, C20: a citizen complains in the own pages, signs what was shown, and follows it there. */
class MyComplaintsIT extends CabinetStories {

    private static final Pattern DOCUMENT = Pattern.compile("name=\"document\" value=\"([^\"]+)\"");
    private static final String NEW = "/ru/my/complaints/new";
    private static final String ANOTHER = "900629309001";
    private static final String NEWCOMER = "811103319002";
    private static final List<String> FIELDS =
            List.of("provider", "subject", "addressee", "content", "learnedOn", "address", "phone", "email", "first");
    private static final String CONTACTS =
            "&address=" + encoded("Үлгі ауылы, 2") + "&phone=" + encoded("8 701 000 00 00");
    private static final String COMPLETE =
            "&addressee=HEAD&subject=ACTION&content=" + encoded("Долго ждали") + CONTACTS;

    @Autowired
    ComplaintStatuses complaints;

    @Autowired
    CaseFiles cases;

    private Caller citizen;

    @BeforeEach
    void signsIn() {
        citizen = Caller.citizen(port, APPLICANT);
    }

    @Test
    void registerWhatWasShownAndSigned() {
        var document = shown("&addressee=HEAD&subject=ACTION&content=" + encoded("Не позвонили\n<b>в срок</b>"));
        assertThat(document).contains("\"caseNumber\" : \"" + number + "\"", "\"iin\" : \"" + APPLICANT + "\"");

        var answer = sends(citizen, document, APPLICANT);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var page = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(read(citizen.get(page))).contains("Жалоба №", "Зарегистрирована", "Последний день ответа");
        var complaint = complaint(page);
        story.runsJobs(complaint.number());
        assertThat(read(citizen.get(page))).contains("Талон о приеме жалобы");
        assertThat(complaint.caseNumber()).isEqualTo(number);
        assertThat(complaint.filing().addressee()).isEqualTo(Addressee.HEAD);
        assertThat(complaint.filing().matter().content()).isEqualTo("Не позвонили\n<b>в срок</b>");
        assertThat(read(citizen.get("/ru/my"))).contains(complaint.number());

        assertThat(sends(citizen, document, APPLICANT).headers().firstValue("Location"))
                .as("the same again")
                .hasValueSatisfying(same -> assertThat(same).endsWith(page));
        assertThat(Caller.citizen(port, ANOTHER).get(page).statusCode()).isEqualTo(404);
        assertThat(Caller.citizen(port, ANOTHER).get("/ru/my").body()).doesNotContain(complaint.number());
    }

    @Test
    void sayAtEachFieldWhatIsWrongAndLoseNothing() {
        var answer = citizen.form(
                NEW,
                NEW,
                "provider=nobody&addressee=KING&subject=&learnedOn=2999-01-01&content=%20&address=&phone=12&email=at&first="
                        + "9".repeat(501));

        assertThat(answer.statusCode()).isEqualTo(400);
        var page = unescaped(answer);
        for (var field : FIELDS) {
            assertThat(page)
                    .contains("href=\"#" + field + "\"", "id=\"" + field + "\"", "id=\"" + field + "-wrong\"")
                    .containsPattern("aria-describedby=\"[^\"]*" + field + "-wrong\"");
        }
        assertThat(page)
                .contains("role=\"alert\"", "autofocus", "«Кому адресована»: Выберите, кому адресована жалоба.")
                .contains("value=\"2999-01-01\"", "value=\"12\"", "value=\"at\"", "9".repeat(501));
        assertThat(page.split("aria-invalid=\"true\"", -1))
                .as("a choice is several inputs")
                .hasSizeGreaterThan(FIELDS.size());

        var day = citizen.form(NEW, NEW, COMPLETE + "&provider=sample-north&learnedOn=2026-02-30");
        assertThat(unescaped(day))
                .contains("href=\"#learnedOn\"", "Долго ждали")
                .doesNotContain("#provider");
    }

    @Test
    void offerTheContactsThatThePersonToldBefore() {
        var person = people.applicant(number);
        var about = unescaped(citizen.get(NEW + "?caseNumber=" + encoded(number.value())));
        assertThat(about)
                .contains("value=\"" + person.address() + "\"", "value=\"" + person.phone() + "\"")
                .contains("aria-describedby=\"address-hint\"", "Взято из сведений");
        var last =
                people.applicant(cases.ofApplicant(new Iin(APPLICANT), 1).get(0).number());
        assertThat(unescaped(citizen.get(NEW))).as("of the last case").contains("value=\"" + last.address() + "\"");

        var cleared = unescaped(citizen.form(NEW, NEW, "provider=sample-north&address=&phone=&content=x"));
        assertThat(cleared).contains("href=\"#phone\"").doesNotContain("value=\"" + person.phone() + "\"");
    }

    @Test
    void offerNobodysContactsToAnother() {
        var person = people.applicant(number);

        assertThat(unescaped(Caller.citizen(port, NEWCOMER).get(NEW)))
                .contains("id=\"phone\"")
                .doesNotContain(person.phone().value(), person.address());
    }

    @Test
    void showAllThatIsSigned() {
        var page = citizen.form(
                NEW,
                NEW,
                "caseNumber=" + encoded(number.value()) + COMPLETE + "&learnedOn=2026-02-03&email=a@example.org");

        assertThat(unescaped(page))
                .contains("Долго ждали", "03.02.2026", "Үлгі ауылы, 2", "+77010000000", "a@example.org")
                .as("where it is refused it is still about the case")
                .contains("/my/complaints/signed?caseNumber=");
    }

    @Test
    void areNotSignedInAnotherPersonsName() {
        var document = shown("&addressee=HEAD&subject=ACTION&content=" + encoded("Не позвонили"));

        var answer = sends(Caller.citizen(port, ANOTHER), document, ANOTHER);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(unescaped(answer)).contains("ИИН в обращении не совпадает");
    }

    @Test
    void giveBackWhatWasTypedWhenItIsNotTaken() {
        var document = shown("&addressee=HEAD&subject=ACTION&content=" + encoded("Не позвонили & не пришли"))
                .replaceFirst("8 701 000 00 00", "12");

        var answer = citizen.form(NEW, "/ru/my/complaints/signed", "document=" + encoded(document) + "&signed=x");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(unescaped(answer))
                .contains("Не позвонили & не пришли</textarea>", "href=\"#phone\"", "href=\"/kk/my/complaints/new\"");
    }

    @Test
    void areUnknownAboutAnotherPersonsCase() {
        var another = Caller.citizen(port, ANOTHER);

        assertThat(another.get(NEW + "?caseNumber=" + encoded(number.value())).statusCode())
                .isEqualTo(404);
        assertThat(another.form(
                                NEW,
                                NEW,
                                "caseNumber=" + encoded(number.value()) + "&addressee=HEAD&subject=ACTION&content=x")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void bearTheCaseOfNobodyElseThoughItIsSigned() {
        var strange = shown("&addressee=HEAD&subject=DECISION&content=x").replace(APPLICANT, ANOTHER);

        assertThat(sends(Caller.citizen(port, ANOTHER), strange, ANOTHER).statusCode())
                .isEqualTo(404);
    }

    @Test
    void areNotTakenUnsigned() {
        var document = shown("&addressee=HEAD&subject=ACTION&content=" + encoded("Долго ждали"));

        for (var nothing : List.of("", "!")) {
            var answer = citizen.form(
                    "/ru/my",
                    "/ru/my/complaints/signed",
                    "document=" + encoded(document) + "&signed=" + encoded(nothing));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(unescaped(answer)).contains("Документ не подписан", "Долго ждали");
        }
    }

    @Test
    void leadFromAnErrorBackToTheFormInEachLanguage() {
        var document = shown("&addressee=HEAD&subject=ACTION&content=" + encoded("Не позвонили"));
        var signed = "/ru/my/complaints/signed?caseNumber=" + encoded(number.value());
        var reader = citizen.header("Accept", "text/html");

        var another = document.replace(number.value(), "2026-0000001");
        leadsToTheForm(reader.form(NEW, signed, "document=" + encoded(another) + "&signed=eA=="), 404);
        leadsToTheForm(reader.send("POST", signed, "document=x", "application/x-www-form-urlencoded"), 403);
        var asked = reader.get(signed);
        assertThat(asked.statusCode())
                .as("the address of what was sent, asked for")
                .isEqualTo(302);
        assertThat(asked.headers().firstValue("Location"))
                .hasValueSatisfying(form ->
                        assertThat(form).endsWith("/ru/my/complaints/new?caseNumber=" + encoded(number.value())));
    }

    private void leadsToTheForm(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(unescaped(answer))
                .contains("href=\"/kk/my/complaints/new?caseNumber=" + encoded(number.value()) + "\"")
                .doesNotContain("/complaints/signed");
    }

    private Complaint complaint(String page) {
        return complaints
                .find(URLDecoder.decode(page.substring(page.lastIndexOf('/') + 1), StandardCharsets.UTF_8))
                .orElseThrow();
    }

    private String shown(String fields) {
        var page = citizen.form(NEW, NEW, "caseNumber=" + encoded(number.value()) + CONTACTS + fields);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        var document = DOCUMENT.matcher(page.body());
        assertThat(document.find()).isTrue();
        return HtmlUtils.htmlUnescape(document.group(1));
    }

    private HttpResponse<String> sends(Caller caller, String document, String signs) {
        var cms = Base64.getEncoder()
                .encodeToString(
                        signer.cmsDetached(document.getBytes(StandardCharsets.UTF_8), signer.key(new Iin(signs))));
        return caller.form(
                "/ru/my",
                "/ru/my/complaints/signed",
                "document=" + encoded(document.replace("\n", "\r\n")) + "&signed=" + encoded(cms));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return unescaped(answer);
    }

    private static String unescaped(HttpResponse<String> answer) {
        return HtmlUtils.htmlUnescape(answer.body());
    }
}
