package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.patronat.access.Caller;
import kz.patronat.api.SignedAdditions;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.Complaint.Defect;
import kz.patronat.complaint.ComplaintStatuses;
import kz.patronat.document.SampleFiles;
import kz.patronat.document.Scans;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Sha256;
import kz.patronat.portal.Fault;
import kz.patronat.portal.NotTaken;
import kz.patronat.site.UnsentAdditions;
import kz.patronat.story.Overtaking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.util.HtmlUtils;

/** Clauses C18, C26: whoever complained adds in the own pages what the complaint lacks, signed or not. */
class MyAdditionsIT extends CabinetStories {

    private static final Pattern DOCUMENT = Pattern.compile("name=\"document\" value=\"([^\"]+)\"");
    private static final Pattern FILE = Pattern.compile("name=\"file\" value=\"([^\"]+)\"");
    private static final String REACHED = ", \"address\": \"Y\", \"phone\": \"+77010000000\"";
    private static final String ANOTHER = "900629309001";

    @Autowired
    ComplaintStatuses complaints;

    @Autowired
    UnsentAdditions unsent;

    @Autowired
    SignedAdditions additions;

    @Autowired
    Scans scans;

    @Autowired
    PlatformTransactionManager transactions;

    private Caller citizen;
    private String complaint;

    @BeforeEach
    void signsIn() {
        citizen = Caller.citizen(port, APPLICANT);
    }

    @Test
    void mendAComplaintWithoutAKeyAtHand() {
        complained("", APPLICANT);
        assertThat(read(page())).contains("Дополните жалобу тем, чего в ней не хватает, до ", "Дополнить жалобу");
        assertThat(read("/ru/my")).contains("Дополните жалобу");
        assertThat(read(form())).contains("id=\"address\"", "id=\"phone\"", "id=\"facts\"");

        var document = shown("address=" + encoded("Үлгі ауылы, 5") + "&phone=" + encoded("+7 701 000 00 00"));
        var answer = sent(citizen, document);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(read(page())).contains("Дополнение принято").doesNotContain("Дополните жалобу тем");
        assertThat(known().defects()).isEmpty();
        assertThat(story.openTasks(complaint)).containsExactly("UserTask_NameReviewer");
        assertThat(sent(citizen, document).statusCode()).as("the same again").isEqualTo(302);
        assertThat(read(form())).doesNotContain("id=\"address\"");
    }

    @Test
    void signAComplaintWhoseSignatureDidNotHold() {
        complained(REACHED, ANOTHER);
        assertThat(known().defects()).containsExactly(Defect.SIGNATURE);
        assertThat(read(form())).contains("Жалоба не подписана");

        var document = shown("facts=");
        var answer = citizen.form(
                form(), form() + "/signed", "document=" + encoded(document) + "&signed=" + encoded(cms(document)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        story.runsJobs(complaint);
        assertThat(known().defects()).isEmpty();
    }

    @Test
    void areNotTakenAsSignedWithoutASignature() {
        complained(REACHED, ANOTHER);
        var document = shown("facts=" + encoded("Долго ждали"));

        for (var nothing : List.of("", "!")) {
            var answer = citizen.form(
                    form(), form() + "/signed", "document=" + encoded(document) + "&signed=" + encoded(nothing));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(unescaped(answer)).contains("Документ не подписан", "Долго ждали");
        }
        assertThat(known().defects()).containsExactly(Defect.SIGNATURE);
    }

    @Test
    void tellMoreWhichStandsInTheFormThatIsOpen() {
        complained(REACHED, APPLICANT);

        sent(citizen, shown("facts=" + encoded("Позвонили\n<b>вчера</b>")));

        assertThat(story.as("head").sees(complaint, "UserTask_NameReviewer").get("complaintSummaryRu"))
                .asString()
                .contains("> Позвонили\n> <b>вчера</b>", "Дополнение не подписано");

        sent(citizen, shown("facts=" + encoded("ы".repeat(5000))));
        assertThat(story.as("head").sees(complaint, "UserTask_NameReviewer").get("complaintSummaryRu"))
                .asString()
                .contains("вчера", "ы".repeat(5000));
    }

    /** The form says ten thousand characters, and an official reads them all. */
    @Test
    void tellAsMuchAsTheFormAllows() {
        complained(REACHED, APPLICANT, "ы".repeat(10_000));

        assertThat(sent(citizen, shown("facts=" + encoded("ә".repeat(10_000)))).statusCode())
                .isEqualTo(302);

        assertThat(story.as("head").sees(complaint, "UserTask_NameReviewer").get("complaintSummary"))
                .asString()
                .contains("ы".repeat(10_000), "ә".repeat(10_000));
    }

    @Test
    void sayAtTheFieldWhatIsWrongAndLoseNothing() {
        complained(", \"address\": \"Y\"", APPLICANT);

        var wrong = citizen.form(form(), form(), "phone=12&facts=" + encoded("Долго & ждали"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(unescaped(wrong))
                .contains("href=\"#phone\"", "aria-describedby=\"phone-wrong\"", "value=\"12\"", "Долго & ждали");

        var nothing = citizen.form(form(), form(), "phone=%20&facts=");
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(unescaped(nothing)).contains("href=\"#facts\"");

        var changed = shown("facts=" + encoded("Долго ждали")).replaceFirst("\\{", "{\"phone\": \"12\",");
        var notTaken = sent(citizen, changed);
        assertThat(notTaken.statusCode()).isEqualTo(400);
        assertThat(unescaped(notTaken)).contains("Долго ждали</textarea>", "href=\"" + form().replace("/ru/", "/kk/"));
        assertThat(sent(citizen, "nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void areTakenFromNobodyElseNorWithoutTheTokenNorAfterTheAnswer() {
        complained(REACHED, APPLICANT);
        var document = shown("facts=x");
        var another = Caller.citizen(port, ANOTHER);

        assertThat(another.get(form()).statusCode()).isEqualTo(404);
        assertThat(another.form("/ru/my", form() + "/sent", "document=" + encoded(document))
                        .statusCode())
                .isEqualTo(404);
        assertThat(citizen.send(
                                "POST",
                                form() + "/sent",
                                "document=" + encoded(document),
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(403);

        story.database()
                .sql("update complaint set executed_at = now() where number = ?")
                .param(complaint)
                .update();
        assertThat(unescaped(sent(citizen, document))).contains("ответ на нее подписан");
        assertThat(read(form())).contains("нельзя ничего добавить").doesNotContain("id=\"facts\"");
        assertThat(read(page())).doesNotContain("Дополнить жалобу");
    }

    @Test
    void bringFilesThatAreSignedWithTheRest() throws IOException {
        complained(REACHED, APPLICANT);
        var picture = SampleFiles.picture("png");
        assertThat(brings("Ғ хат.png", picture).statusCode()).isEqualTo(302);
        assertThat(brings("answer.pdf", SampleFiles.pdf()).statusCode()).isEqualTo(302);
        assertThat(read(form())).contains("Ғ хат.png", "answer.pdf");

        var page = citizen.form(form(), form(), "facts=");
        assertThat(unescaped(page)).contains("Приложенные файлы", "Ғ хат.png", "answer.pdf");
        var document = document(page);
        assertThat(document).contains("\"name\" : \"Ғ хат.png\"", "\"sha256\" : \"" + Sha256.of(picture) + "\"");
        var signed = "document=" + encoded(document) + "&signed=" + encoded(cms(document));
        for (var once = 0; once < 2; once++) {
            var answer = citizen.form("/ru/my", form() + "/signed", signed);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        }

        assertThat(scans.in(known().folder()))
                .extracting(scan -> scan.name())
                .containsExactlyInAnyOrder("Ғ хат.png", "answer.pdf");
        assertThat(read(form())).doesNotContain("answer.pdf");
        assertThat(unsent.find(new Iin(APPLICANT), complaint)).isEmpty();
    }

    @Test
    void refuseAFileByItselfAndKeepTheOthers() throws IOException {
        complained(REACHED, APPLICANT);
        brings("answer.pdf", SampleFiles.pdf());

        var refused = brings("answer.exe", bytes("MZ"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(unescaped(refused))
                .contains("href=\"#attachments\"", "id=\"attachments-wrong\"", "answer.exe", "answer.pdf")
                .contains("aria-describedby=\"attachments-wrong\"");
        var script = citizen.header("Accept", "application/json");
        assertThat(brings("more.exe", bytes("MZ")).body()).contains("\"detail\"", "more.exe");
        assertThat(brings("more.png", SampleFiles.picture("png")).statusCode()).isEqualTo(204);
        script.header("Accept", "");
        var large = citizen.header("Accept", "text/html");
        assertThat(brings("large.pdf", new byte[Scans.LARGEST + 1024 * 1024])
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).endsWith("/addition?large"));
        large.header("Accept", "");
        assertThat(read(form() + "?large")).contains("role=\"alert\"", "не более 10 МБ");

        var file = FILE.matcher(citizen.get(form()).body());
        assertThat(file.find()).isTrue();
        citizen.form(form(), form() + "/files/remove", "file=" + file.group(1));
        assertThat(read(form())).contains("more.png").doesNotContain("answer.pdf");
    }

    @Test
    void takeTheFilesWithTheFormWhereNoScriptSendsThem() throws IOException {
        complained(REACHED, APPLICANT);
        assertThat(read(form())).contains("<noscript>", "id=\"attachments-at-once\"");

        var refused = citizen.file(form(), form(), "answer.exe", bytes("MZ"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(unescaped(refused)).contains("href=\"#attachments\"", "answer.exe");
        assertThat(document(citizen.file(form(), form(), "Ғ хат.png", SampleFiles.picture("png"))))
                .contains("Ғ хат.png");

        var nonsense = citizen.header("Accept", "text/html").form(form(), form() + "/files/remove", "file=none");
        assertThat(nonsense.statusCode()).isEqualTo(400);
        assertThat(nonsense.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    }

    @Test
    void areNotTakenWithOtherFilesThanWereShown() throws IOException {
        complained(REACHED, APPLICANT);
        brings("first.png", SampleFiles.picture("png"));
        var document = shown("facts=" + encoded("Позвонили"));
        brings("second.png", SampleFiles.picture("png"));

        var answer = sent(citizen, document);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(unescaped(answer))
                .contains(
                        "«second.png» в запросе не назван",
                        "href=\"#attachments\"",
                        "Позвонили</textarea>",
                        "first.png");
        assertThat(scans.in(known().folder())).isEmpty();
        assertThat(sent(citizen, shown("facts=x")).statusCode()).isEqualTo(302);
        assertThat(scans.in(known().folder())).hasSize(2);
    }

    @Test
    void stayAsTheyWereTypedUntilTheyAreSent() throws IOException {
        complained("", APPLICANT);
        brings("answer.pdf", SampleFiles.pdf());
        var document = shown("phone=" + encoded("8 701 000 00 00") + "&facts=" + encoded("Звонили & ждали"));

        var elsewhere = Caller.citizen(port, APPLICANT).get(form().replace("/ru/", "/kk/"));
        assertThat(unescaped(elsewhere))
                .contains("value=\"8 701 000 00 00\"", "Звонили & ждали</textarea>", "answer.pdf");
        assertThat(Caller.citizen(port, ANOTHER)
                        .file("/ru/my", form() + "/files", "mine.pdf", SampleFiles.pdf())
                        .statusCode())
                .isEqualTo(404);

        // The sending broke off before the draft was gone.
        additions.take(known(), bytes(document), null, unsent.sent(new Iin(APPLICANT), complaint));
        assertThat(read(form())).doesNotContain("Звонили & ждали", "answer.pdf");
    }

    @Test
    void keepWhatIsTypedWhileAnotherWindowSendsWhatWasTypedBefore() throws Exception {
        complained(REACHED, APPLICANT);
        var document = shown("facts=x");
        var draft = unsent.find(new Iin(APPLICANT), complaint).orElseThrow().id();

        var page = new Overtaking(transactions, story.database())
                .of(() -> citizen.form(form(), form(), "facts=" + encoded("Звонили еще раз")), () -> {
                    story.database()
                            .sql("select id from draft where id = ? for update")
                            .param(draft)
                            .query(UUID.class)
                            .single();
                    additions.take(known(), bytes(document), null, List.of());
                });

        assertThat(document(page)).contains("Звонили еще раз").doesNotContain(draft.toString());
    }

    /** Clicked twice: the second still holds files of the draft that the first has taken away. */
    @Test
    void getTheAnswerOfTheFirstWhenSentTwiceAtOnce() throws IOException {
        complained(REACHED, APPLICANT);
        brings("answer.pdf", SampleFiles.pdf());
        var document = shown("facts=x");
        var held = unsent.sent(new Iin(APPLICANT), complaint);
        assertThat(sent(citizen, document).statusCode()).isEqualTo(302);
        assertThat(unsent.find(new Iin(APPLICANT), complaint)).isEmpty();

        additions.take(known(), bytes(document), null, held);

        assertThat(scans.in(known().folder())).extracting(scan -> scan.name()).containsExactly("answer.pdf");
        var another = document.replaceFirst("(\"requestId\" : \")[^\"]+", "$1" + UUID.randomUUID());
        assertThatThrownBy(() -> additions.take(known(), bytes(another), null, held))
                .isInstanceOfSatisfying(
                        NotTaken.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::key)
                                .containsExactly("portal.attachment-missing"));
    }

    private HttpResponse<String> brings(String name, byte[] bytes) {
        return citizen.file(form(), form() + "/files", name, bytes);
    }

    private void complained(String fields, String signs) {
        complained(fields, signs, "x");
    }

    /** As the portal or an older page would send it, whatever it lacks. */
    private void complained(String more, String signs, String content) {
        var form = "/ru/my/complaints/new";
        var document = """
                {"requestId": "%s", "provider": "sample-north", "addressee": "HEAD", "subject": "ACTION",
                "language": "RU", "caseNumber": "%s", "content": "%s", "surname": "Үлгіқызы", "given": "Әсем",
                "iin": "%s"%s}""".formatted(UUID.randomUUID(), number, content, APPLICANT, more);
        var cms = Base64.getEncoder().encodeToString(signer.cmsDetached(bytes(document), signer.key(new Iin(signs))));
        var page = citizen.form(
                        form, "/ru/my/complaints/signed", "document=" + encoded(document) + "&signed=" + encoded(cms))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        complaint = URLDecoder.decode(page.substring(page.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
        story.runsJobs(complaint);
    }

    private Complaint known() {
        return complaints.find(complaint).orElseThrow();
    }

    private String page() {
        return "/ru/my/complaints/" + encoded(complaint);
    }

    private String form() {
        return page() + "/addition";
    }

    private String shown(String fields) {
        return document(citizen.form(form(), form(), fields));
    }

    private HttpResponse<String> sent(Caller caller, String document) {
        return caller.form("/ru/my", form() + "/sent", "document=" + encoded(document.replace("\n", "\r\n")));
    }

    private String cms(String document) {
        return Base64.getEncoder().encodeToString(signer.cmsDetached(bytes(document), signer.key(new Iin(APPLICANT))));
    }

    private static String document(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        var document = DOCUMENT.matcher(page.body());
        assertThat(document.find()).isTrue();
        return HtmlUtils.htmlUnescape(document.group(1));
    }

    private static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String read(String page) {
        var answer = citizen.get(page);
        assertThat(answer.statusCode()).isEqualTo(200);
        return unescaped(answer);
    }

    private static String unescaped(HttpResponse<String> answer) {
        return HtmlUtils.htmlUnescape(answer.body());
    }
}
