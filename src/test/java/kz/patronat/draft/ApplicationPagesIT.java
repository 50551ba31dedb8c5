package kz.patronat.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kz.patronat.access.Caller;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.Child;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.ChosenChannels;
import kz.patronat.casefile.Consent;
import kz.patronat.casefile.Consents;
import kz.patronat.casefile.NoticeChannel;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person.Part;
import kz.patronat.document.Folder;
import kz.patronat.document.SampleFiles;
import kz.patronat.document.Scan;
import kz.patronat.document.Scans;
import kz.patronat.kernel.Iin;
import kz.patronat.signature.sample.SampleHolder.Use;
import kz.patronat.signature.sample.SampleSigner;
import kz.patronat.signing.NcaLayerStandIn;
import kz.patronat.signing.NcaLayerStandIn.Hand;
import kz.patronat.story.Cases;
import kz.patronat.story.Overtaking;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;

/** C2, C7, C10, C26: a citizen applies page by page, and what is sent is what the portal would send. */
@WholeService
class ApplicationPagesIT {

    private static final Iin IIN = new Iin("850315400015");
    private static final Iin ANOTHER = new Iin("900629309001");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftFiles files;

    @Autowired
    DraftExpiry expiry;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    People people;

    @Autowired
    Children children;

    @Autowired
    Consents consentsOf;

    @Autowired
    DraftCheck check;

    @Autowired
    Scans scans;

    @Autowired
    ChosenChannels channels;

    @Autowired
    BrokenOffSendings brokenOff;

    @Autowired
    NcaLayerStandIn ncaLayer;

    @Autowired
    SampleSigner signer;

    @Autowired
    PlatformTransactionManager transactions;

    private List<CaseFile> before;

    @BeforeEach
    void isThere() {
        story.begins();
        story.clock().set("2026-09-24T10:00");
        drafts.open(IIN).ifPresent(drafts::discard);
        drafts.open(ANOTHER).ifPresent(drafts::discard);
        before = caseFiles.ofApplicant(IIN, Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | Тексеру және қол қою | Өтініш қабылданды | Қолхат",
                "ru | Проверка и подписание | Заявление принято | Расписка"
            })
    void makesACaseOfADraft(String language, String review, String answer, String receipt) throws IOException {
        var applicant = new Applicant(port, IIN.value(), language);
        applicant.begins();
        applicant.answersAll();
        assertThat(applicant.reads("review")).contains(review, "health.png", "Ғ narcology.png");
        assertThat(applicant.caller().get(applicant.base() + "/review").body())
                .contains("&lt;b&gt;Екінші&lt;/b&gt; көше, 2 &amp; 3");
        var draft = drafts.open(IIN).orElseThrow();

        goesTo(applicant, "/sent", applicant.sends(applicant.signs(applicant.document())));

        var opened = opened();
        assertThat(people.applicant(opened.number()).address()).isEqualTo("Үлгі ауылы, <b>Екінші</b> көше, 2 & 3");
        assertThat(scans.in(Folder.of(opened)))
                .extracting(Scan::name)
                .containsExactlyInAnyOrder("health.png", "Ғ narcology.png", "education.png");
        assertThat(scans.in(Folder.of(opened)))
                .filteredOn(scan -> scan.name().startsWith("Ғ"))
                .singleElement()
                .satisfies(scan -> assertThat(scan.documents())
                        .containsExactlyInAnyOrder("APPLICANT_NARCOLOGY", "APPLICANT_PSYCHIATRY"));
        assertThat(channels.of(opened.number())).contains(NoticeChannel.SMS);
        assertThat(drafts.open(IIN)).isEmpty();
        assertThat(files.of(draft)).isEmpty();

        story.runsJobs(opened.number().value());
        var page = applicant.reads("sent");
        assertThat(page).contains(answer, opened.number().value(), "24.09.2026", receipt + " (PDF)");
        var pdf = applicant.caller().get(applicant.base() + "/sent/receipt");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF-");
    }

    @Test
    void makesACaseOfAFamily() throws IOException {
        var spouse = Cases.iinBornOn(LocalDate.of(1984, 5, 6));
        var child = Cases.iinBornOn(LocalDate.of(2018, 1, 2));
        var applicant = ready();
        applicant.sends("person", Map.of("birthDate", "1985-03-15", "married", "true"));
        var consents =
                Map.of("spouse.personalData", "true", "spouse.protectedSecrets", "true", "spouse.placement", "true");
        applicant.sends("spouse", with(consents, "spouse.", spouse, "1984-05-06"));
        applicant.sends("children", with(Map.of(), "child.0.", child, "2018-01-02"));
        assertThat(applicant.reads("review")).contains("подписанного им (ею) согласия");
        for (var document : check.documents(drafts.open(IIN).orElseThrow())) {
            applicant.sendsFile(document.code(), document.code() + ".png", SampleFiles.picture("png"));
        }

        goesTo(applicant, "/sent", applicant.sends(applicant.signs(applicant.document())));

        var number = opened().number();
        var known = people.find(number, Part.SPOUSE).orElseThrow();
        assertThat(known.iin()).isEqualTo(spouse);
        assertThat(consentsOf.isGiven(known.id(), Consent.Kind.PLACEMENT_BY_SPOUSE))
                .isTrue();
        assertThat(children.of(number)).extracting(Child::iin).containsExactly(child);
    }

    private static Map<String, String> with(Map<String, String> more, String prefix, Iin iin, String born) {
        var fields = new HashMap<>(more);
        fields.put(prefix + "iin", iin.value());
        fields.put(prefix + "surname", "Үлгіұлы");
        fields.put(prefix + "given", "Әділ");
        fields.put(prefix + "birthDate", born);
        return fields;
    }

    @Test
    void asksForAMobileNumberWhereSmsAreWanted() throws IOException {
        var landline = "+7 716 000 00 01";
        var applicant = ready();

        var refused =
                applicant.sends("contacts", Map.of("phone", landline, "email", "", "channel", "SMS", "language", "ru"));
        var taken = applicant.sends(
                "contacts", Map.of("phone", landline, "email", "", "channel", "CABINET", "language", "ru"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("SMS отправляется только на мобильный телефон", landline);
        assertThat(taken.statusCode()).isEqualTo(302);
    }

    @Test
    void isSentTwiceAndIsOneCase() throws IOException {
        var applicant = ready();
        var document = applicant.document();
        var first = applicant.signs(document);
        var second = applicant.signs(document);

        for (var signed : List.of(first, first, second)) {
            goesTo(applicant, "/sent", applicant.sends(signed));
        }

        assertThat(applicant.reads("sent")).contains(opened().number().value());
        goesTo(applicant, "/my/application", applicant.caller().get(applicant.base() + "/review"));
        goesTo(
                applicant,
                "/my/application",
                applicant.caller().form(applicant.base(), applicant.base() + "/dwelling", "address=A"));
        assertThat(drafts.open(IIN)).as("nothing begins by the back button").isEmpty();
    }

    @Test
    void isEndedWhenItBrokeOffBetweenTheCaseAndTheDraft() throws IOException {
        var applicant = ready();
        var draft = drafts.open(IIN).orElseThrow();
        goesTo(applicant, "/sent", applicant.sends(applicant.signs(applicant.document())));
        var number = opened().number();
        // As it stands when the service dies as soon as the case is there.
        story.database()
                .sql(
                        "update draft set case_number = null, answers = '{\"channel\": \"SMS\"}', sending_at = ? where id = ?")
                .params(Timestamp.from(story.clock().instant().minusSeconds(400)), draft.id())
                .update();
        story.database()
                .sql("delete from notice_channel where case_number = ?")
                .param(number.value())
                .update();

        brokenOff.end();

        assertThat(drafts.open(IIN)).isEmpty();
        assertThat(drafts.sent(IIN).orElseThrow().sentAs()).isEqualTo(number);
        assertThat(channels.of(number)).contains(NoticeChannel.SMS);
    }

    @Test
    void staysADraftWhenTheSendingCameToNothing() throws IOException {
        ready();
        var draft = drafts.open(IIN).orElseThrow();
        story.database()
                .sql("update draft set sending_at = ? where id = ?")
                .params(Timestamp.from(story.clock().instant().minusSeconds(400)), draft.id())
                .update();

        brokenOff.end();

        assertThat(drafts.open(IIN)).contains(draft);
        assertThat(drafts.sendingBefore(story.clock().instant())).isEmpty();
    }

    @Test
    void isSentByTwoWindowsAtOnceAndIsOneCase() throws IOException {
        var applicant = ready();
        var window = new Applicant(port, IIN.value(), "ru");
        var signed = applicant.signs(applicant.document());

        var first = CompletableFuture.supplyAsync(() -> applicant.sends(signed));
        var second = CompletableFuture.supplyAsync(() -> window.sends(signed));

        goesTo(applicant, "/sent", first.join());
        goesTo(window, "/sent", second.join());
        assertThat(window.reads("sent")).contains(opened().number().value());
    }

    @Test
    void refusesTheKeyOfSomebodyElse() throws IOException {
        var applicant = ready();
        ncaLayer.next(Hand.TAKES_ANOTHER_KEY);

        isRefused(applicant, applicant.signs(applicant.document()), "другого лица");
    }

    @Test
    void refusesAKeyThatOnlySignsIn() throws IOException {
        var applicant = ready();
        var key = signer.authority().issue(signer.holder(IIN).with(Use.AUTHENTICATION));
        var signed = signer.xml(applicant.document().getBytes(StandardCharsets.UTF_8), key);

        isRefused(applicant, new String(signed, StandardCharsets.UTF_8), "для входа");
    }

    @Test
    void refusesAnotherDocumentThanTheOneThatWasShown() throws IOException {
        var applicant = ready();

        isRefused(
                applicant,
                applicant.signs(applicant.document().replace("sample-north", "sample-south")),
                "не совпадает с заявлением");
        isRefused(applicant, applicant.document(), "не подписан электронной");
        isRefused(applicant, "<application", "не читается");
    }

    @Test
    void refusesWhatWasChangedInAnotherWindow() throws IOException {
        var applicant = ready();
        var signed = applicant.signs(applicant.document());
        applicant.sends("dwelling", Map.of("address", "Басқа көше, 1", "housingStudy", "true"));

        isRefused(applicant, signed, "в другом окне");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "Әлия😀", "А\u202Eб<"})
    void saysWhichNameIsNone(String name) {
        var applicant = new Applicant(port, IIN.value(), "kk");
        applicant.begins();
        applicant.sends("person", Map.of("birthDate", "1985-03-15", "married", "true"));

        var answer = applicant.sends(
                "spouse",
                Map.of(
                        "spouse.iin",
                        "850315400016",
                        "spouse.surname",
                        name,
                        "spouse.given",
                        "Ә".repeat(200),
                        "spouse.birthDate",
                        "2026-02-30"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "href=\"#spouse.iin\"",
                        "href=\"#spouse.surname\"",
                        "href=\"#spouse.given\"",
                        "href=\"#spouse.birthDate\"",
                        "aria-describedby=\"spouse.surname-wrong\"",
                        "autofocus",
                        "value=\"" + "Ә".repeat(200))
                .doesNotContain("<script>alert", "\u202E");
        assertThat(applicant.reads("spouse")).contains("850315400016");
    }

    @Test
    void keepsAndForgetsChildrenByTheirRows() {
        var applicant = new Applicant(port, IIN.value(), "ru");
        applicant.begins();

        var wrong = applicant.sends("children", Map.of("child.1.surname", "Үлгібала"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("href=\"#child.0.iin\"", "value=\"Үлгібала\"");
        assertThat(applicant.reads("review")).contains("/children#child.0.iin");

        assertThat(applicant.sends("children", Map.of()).statusCode()).isEqualTo(302);
        assertThat(drafts.open(IIN).orElseThrow().children()).isZero();
    }

    @Test
    void refusesAFileOfAnotherTypeAndKeepsTheOthers() throws IOException {
        var applicant = ready();

        var refused = applicant.sendsFile("EDUCATION", "paper.pdf", "MZ no paper".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("PDF, JPEG", "href=\"#EDUCATION\"");
        goesTo(applicant, "/my/application", applicant.sendsFile("NO_SUCH_DOCUMENT", "a.png", new byte[1]));

        applicant.caller().header("Accept", "application/json");
        var script = applicant.sendsFile("EDUCATION", "paper.pdf", new byte[0]);
        assertThat(script.statusCode()).isEqualTo(400);
        assertThat(script.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(files.of(drafts.open(IIN).orElseThrow())).hasSize(3);
    }

    @Test
    void keepsNothingOfAFileThatWasLostOnTheWayAndTakesItAgain() throws IOException {
        var applicant = ready();
        var before = files.of(drafts.open(IIN).orElseThrow());
        var large = Arrays.copyOf(SampleFiles.picture("png"), 2 * 1024 * 1024);

        applicant.losesTheConnection("EDUCATION", "lost.png", large);

        assertThat(applicant.reads("documents")).doesNotContain("lost.png").contains("health.png");
        assertThat(applicant.reads("review")).contains("data-ncalayer");
        assertThat(files.of(drafts.open(IIN).orElseThrow())).isEqualTo(before);
        assertThat(applicant.sendsFile("EDUCATION", "lost.png", large).statusCode())
                .isEqualTo(302);
        assertThat(files.of(drafts.open(IIN).orElseThrow()))
                .hasSize(before.size() + 1)
                .filteredOn(file -> file.name().equals("lost.png"))
                .hasSize(1);
    }

    @Test
    void saysThatAFileIsTooLarge() {
        var applicant = new Applicant(port, IIN.value(), "ru");
        applicant.begins();

        goesTo(
                applicant,
                "/my/application/documents?large",
                applicant.sendsFile("EDUCATION", "large.pdf", new byte[11 * 1024 * 1024]));
        assertThat(applicant.reads("documents?large")).contains("не должен превышать 10 МБ");
        assertThat(applicant.reads("documents"))
                .as("no token stands in an address")
                .doesNotContain("?_csrf");
    }

    @Test
    void saysToTheScriptThatAFileIsTooLarge() {
        var applicant = new Applicant(port, IIN.value(), "ru");
        applicant.begins();
        applicant.caller().header("Accept", "application/json").header("X-CSRF-TOKEN", applicant.token());

        var answer = applicant.sendsFile("EDUCATION", "large.pdf", new byte[11 * 1024 * 1024]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("не должен превышать 10 МБ");
    }

    @ParameterizedTest
    @CsvSource({
        "/application/dwelling, %2Fapplication%2Fdwelling",
        "/application/send, %2Fapplication%2Freview",
        "/application/documents/EDUCATION, %2Fapplication%2Fdocuments",
        "/complaints/signed?caseNumber=1, %2Fcomplaints%2Fnew%3FcaseNumber%3D1"
    })
    void leadsBackToThePageWhoseSessionEnded(String stood, String wanted) {
        var nobody = Caller.nobody(port)
                .header("Accept", "text/html")
                .header("Referer", "http://localhost:" + port + "/ru/my" + stood);

        var answer =
                nobody.send("POST", "/ru/my/application/dwelling", "address=A", "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/ru/my/sign-in?to=%2Fru%2Fmy" + wanted));
    }

    @Test
    void isNotSignedWhileSomethingIsMissing() {
        var applicant = new Applicant(port, IIN.value(), "ru");
        applicant.begins();

        assertThat(applicant.reads("person")).containsPattern("data-person=\"[0-9a-f]{64}\"");
        assertThat(applicant.reads("review"))
                .contains("/ru/my/application/person#married", "/ru/my/application/documents#EDUCATION")
                .doesNotContain("data-ncalayer");
        isRefused(applicant, "<application/>", "в другом окне");
    }

    @Test
    void belongsToOnePersonAndGoesWhenItIsToGo() throws IOException {
        var applicant = ready();
        var another = new Applicant(port, ANOTHER.value(), "ru");
        goesTo(another, "/my/application", another.caller().get(another.base() + "/review"));
        assertThat(another.caller().get(another.base()).body()).doesNotContain("незаконченное");
        another.begins();
        var file = files.of(drafts.open(IIN).orElseThrow()).get(0);
        another.caller()
                .form(another.base(), another.base() + "/documents/APPLICANT_HEALTH/remove", "file=" + file.id());
        assertThat(files.of(drafts.open(IIN).orElseThrow())).contains(file);
        assertThat(another.reads("documents")).doesNotContain("health.png");

        story.clock().set("2026-10-24T10:01");
        expiry.discard();
        assertThat(drafts.open(IIN)).isEmpty();

        applicant.begins();
        applicant.caller().form(applicant.base(), applicant.base() + "/discard", "");
        assertThat(drafts.open(IIN)).isEmpty();
    }

    @Test
    void isKeptForItsTimeAfterTheLastChangeOfItsFilesToo() throws IOException {
        ready();
        var draft = drafts.open(IIN).orElseThrow();

        story.clock().set("2026-10-23T10:00");
        files.put(draft, "EDUCATION", "diploma.png", SampleFiles.picture("png"));
        isKeptOn("2026-10-24T10:01");
        story.clock().set("2026-11-21T10:00");
        files.share(draft, "EDUCATION", "APPLICANT_HEALTH");
        isKeptOn("2026-11-23T10:00");
        story.clock().set("2026-12-20T10:00");
        files.remove(draft, files.of(draft).get(0).id(), "APPLICANT_HEALTH");
        isKeptOn("2026-12-22T10:00");

        story.clock().set("2027-01-19T10:01");
        expiry.discard();
        assertThat(drafts.open(IIN)).isEmpty();
    }

    private void isKeptOn(String moment) {
        story.clock().set(moment);
        expiry.discard();
        assertThat(drafts.open(IIN)).as(moment).isPresent();
    }

    @Test
    void leadsToItsStartWhereAnotherWindowHasJustEndedIt() throws Exception {
        var applicant = ready();
        var draft = drafts.open(IIN).orElseThrow();

        var answer = new Overtaking(transactions, story.database())
                .of(
                        () -> applicant.sends("dwelling", Map.of("address", "Басқа көше, 1", "housingStudy", "true")),
                        () -> drafts.discard(draft));

        goesTo(applicant, "/my/application", answer);
    }

    private Applicant ready() throws IOException {
        var applicant = new Applicant(port, IIN.value(), "ru");
        applicant.begins();
        applicant.answersAll();
        return applicant;
    }

    private static void goesTo(Applicant applicant, String address, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(address).contains(applicant.base()));
    }

    private void isRefused(Applicant applicant, String signed, String words) {
        var answer = applicant.sends(signed);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(words);
        assertThat(caseFiles.ofApplicant(IIN, Integer.MAX_VALUE)).hasSameSizeAs(before);
        assertThat(drafts.open(IIN)).isPresent();
    }

    private CaseFile opened() {
        assertThat(caseFiles.ofApplicant(IIN, Integer.MAX_VALUE)).hasSize(before.size() + 1);
        return caseFiles.ofApplicant(IIN, Integer.MAX_VALUE).stream()
                .filter(file -> before.stream().noneMatch(old -> old.number().equals(file.number())))
                .findFirst()
                .orElseThrow();
    }
}
