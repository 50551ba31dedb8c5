package kz.patronat.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.People;
import kz.patronat.casefile.SubmittedDocument;
import kz.patronat.casefile.SubmittedDocuments;
import kz.patronat.document.Folder;
import kz.patronat.document.SampleFiles;
import kz.patronat.document.Scan;
import kz.patronat.document.Scans;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** C2, C4, C7, C11: what the portal sends becomes a case once and wholly, or is answered with the reason. */
@WholeService
class ApplicationsOnlineIT {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    CaseJournal journal;

    @Autowired
    People people;

    @Autowired
    SubmittedDocuments documents;

    @Autowired
    Scans scans;

    private Portal portal;

    @BeforeEach
    void begins() {
        story.begins();
        portal = new Portal(port).signIn();
    }

    @Test
    void becomeACaseWithNumberTermAndStatusAtOnce() {
        var answer = portal.sends(SampleApplication.complete());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).startsWith("/api/v1/applications/"));
        assertThat(answer.body())
                .contains(
                        "\"status\":\"REGISTERED\"",
                        "\"name\":\"Принято\"",
                        "\"effectiveDate\":\"2026-09-24\"",
                        "\"dueDate\":\"2026-10-27\"",
                        "\"explanation\":[\"");
        var file = caseFiles.get(number(answer));
        assertThat(file.channel()).isEqualTo(kz.patronat.casefile.Channel.PORTAL);
        assertThat(people.applicant(file.number()).iin().value()).isEqualTo(SampleApplication.APPLICANT);
        assertThat(story.instances(file.number().value())).hasSize(1);
    }

    @Test
    void bringTheirFilesUnderTheNamesOfTheTable() {
        var number = number(portal.sends(SampleApplication.complete()));

        assertThat(documents.of(number))
                .extracting(SubmittedDocument::code)
                .contains(
                        "APPLICATION",
                        "HOUSING_APPLICATION",
                        "APPLICANT_HEALTH",
                        "APPLICANT_NARCOLOGY",
                        "APPLICANT_PSYCHIATRY",
                        "EDUCATION");
        assertThat(documents.of(number))
                .filteredOn(document -> document.onePaper() != null)
                .extracting(SubmittedDocument::code)
                .containsExactlyInAnyOrder("APPLICANT_NARCOLOGY", "APPLICANT_PSYCHIATRY");
        var kept = scans.in(Folder.of(caseFiles.get(number)));
        assertThat(kept).hasSize(3);
        assertThat(kept).extracting(Scan::documents).contains(List.of("APPLICANT_NARCOLOGY", "APPLICANT_PSYCHIATRY"));
        assertThat(kept).extracting(Scan::storedBy).containsOnly("machine.portal");
    }

    @Test
    void bringSpouseConsentsAndChildren() throws IOException {
        var born = java.time.LocalDate.parse("2020-05-04");
        var application = SampleApplication.complete()
                .with("SPOUSE_CONSENT", "consent.pdf", SampleFiles.pdf())
                .people("""
                        <spouse><iin>850315300019</iin><surname>Үлгіұлы</surname><given>Ғани</given>
                          <birthDate>1985-03-15</birthDate>
                          <consents textVersion="2026-11"><personalData>true</personalData>
                            <protectedSecrets>true</protectedSecrets><placement>true</placement></consents>
                        </spouse>
                        <children><child><iin>%s</iin><surname>Үлгібала</surname><given>Дана</given>
                          <birthDate>2020-05-04</birthDate></child></children>
                        """.formatted(Cases.iinBornOn(born).value()));

        var number = number(portal.sends(application));

        assertThat(caseFiles.get(number).married()).isTrue();
        assertThat(story.database()
                        .sql(
                                "select count(*) from consent c join person p on p.id = c.person_id where p.case_number = ?"
                                        + " and c.given and c.way = 'COPY'")
                        .param(number.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void areAnsweredTheSameUnderTheSameKey() {
        var application = SampleApplication.complete();
        var key = UUID.randomUUID().toString();

        var first = portal.sends(key, application.sealed(), application.files());
        var again = portal.sends(key, application.sealed(), application.files());

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(story.instances(number(first).value())).hasSize(1);
    }

    @Test
    void areTheSameCaseUnderAnotherKey() {
        var application = SampleApplication.complete();

        assertThat(portal.sends(application).body())
                .isEqualTo(portal.sends(application).body());
    }

    @Test
    void refuseAKeyThatWasUsedForSomethingElse() {
        var key = UUID.randomUUID().toString();
        var one = SampleApplication.complete();
        var other = SampleApplication.complete();
        portal.sends(key, one.sealed(), one.files());

        refused(portal.sends(key, other.sealed(), other.files()), 409, "idempotency-key-reused", "Idempotency-Key");
    }

    @Test
    void refuseANumberUnderWhichSomethingElseWasSent() {
        var one = SampleApplication.complete();
        portal.sends(one);

        refused(portal.sends(SampleApplication.complete().id(one.id())), 409, "submission-reused", "request");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void becomeOneCaseHoweverManyComeAtOnce(boolean sameKey) throws Exception {
        var application = SampleApplication.complete();
        var key = UUID.randomUUID().toString();

        var answers = atOnce(8, i -> portal.sends(sameKey ? key : key + i, application.sealed(), application.files()));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.get(0).body());
        assertThat(story.instances(number(answers.get(0)).value())).hasSize(1);
    }

    @Test
    void answerOneOfManyThatComeAtOnceUnderOneKeyWithDifferentContents() throws Exception {
        var key = UUID.randomUUID().toString();
        var one = SampleApplication.complete();
        var other = SampleApplication.complete();

        var answers = atOnce(8, i -> {
            var sent = i % 2 == 0 ? one : other;
            return portal.sends(key, sent.sealed(), sent.files());
        });

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201, 409);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201).map(HttpResponse::body))
                .hasSize(4)
                .allMatch(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .findFirst()
                        .orElseThrow()
                        .body()::equals);
    }

    @Test
    void areRegisteredBesideAnOpenOneOfTheSamePersonWhichTheClerkLearns() {
        var applicant = Cases.iinBornOn(java.time.LocalDate.parse("1985-03-15")).value();
        var first = number(portal.sends(SampleApplication.complete().of(applicant)));

        var second = portal.sends(SampleApplication.complete().of(applicant));

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).doesNotContain(first.value());
        assertThat(journal.of(number(second)))
                .filteredOn(entry -> entry.key().equals("portal.journal.another-own"))
                .extracting(CaseJournal.Entry::arguments)
                .contains(List.of(first.value()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not-xml            | 400 | request   | plain text
            not-xml            | 400 | request   | <application>
            doctype            | 400 | request   | <!DOCTYPE application SYSTEM "http://localhost:1/x.dtd"><application/>
            doctype            | 400 | request   | <!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>
            doctype            | 400 | request   | <!DOCTYPE a [<!ENTITY a "b"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>
            signature-missing  | 400 | request   | <application xmlns="urn:patronat:application:1"/>
            signature-missing  | 400 | request   | <application xmlns="urn:a:1"><s xmlns="http://www.w3.org/2000/09/xmldsig#"/></application>
            """)
    void areRefusedAtOnceWhenTheyAreNoneAtAll(String code, int status, String field, String request) {
        refused(portal.sends(key(), request.getBytes(StandardCharsets.UTF_8), Map.of()), status, code, field);
    }

    @Test
    void areRefusedWhenTheyAreTooDeepOrTooLong() {
        var deep = "<a>".repeat(5000) + "</a>".repeat(5000);
        refused(portal.sends(key(), deep.getBytes(StandardCharsets.UTF_8), Map.of()), 400, "too-deep", "request");

        var billion = "<a>" + "lol".repeat(400_000) + "</a>";
        refused(
                portal.sends(key(), billion.getBytes(StandardCharsets.UTF_8), Map.of()),
                413,
                "request-too-large",
                "request");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            schema.value             | applicant/iin           | <iin>850315400015</iin>      | <iin>85031540001</iin>
            iin.control              | applicant/iin           | <iin>850315400015</iin>      | <iin>850315400016</iin>
            name.letters             | applicant/surname       | <surname>Үлгіқызы            | <surname>Үлгі4
            phone.wrong              | applicant/phone         | +7 701 000 00 00             | +1 555 000 00 00
            birth-date.impossible    | applicant/birthDate     | 1985-03-15                   | 2085-03-15
            applicant.minor          | applicant/birthDate     | 1985-03-15                   | 2015-03-15
            schema.value             | applicant/birthDate     | 1985-03-15                   | 1985-02-30
            provider-unknown         | provider                | sample-north                 | nowhere
            signed-in-future         | submission/at           | 2026-09-24T09:55             | 2026-09-24T10:15
            schema.value             | submission/at           | +05:00                       | ''
            document-unknown         | documents/document/@code | EDUCATION                   | HOROSCOPE
            schema.value             | housingStudy            | <housingStudy>true           | <housingStudy>no
            schema.value             | language                | <language>ru                 | <language>en
            schema.missing           | applicant/given         | <surname>Үлгіқызы</surname>  | ''
            schema.missing           | secret                  | <housingStudy>               | <secret/><housingStudy>
            schema.unexpected        | spouse                  | </application>               | <spouse xmlns="http://www.w3.org/2000/09/xmldsig#"/></application>
            schema.unexpected        | children                | </application>               | <children xmlns="http://www.w3.org/2000/09/xmldsig#"><child/></children></application>
            schema.root              | request                 | application:1                | application:2
            schema.attribute-missing | applicant/consents/@textVersion | textVersion="2026-11" | ''
            """)
    void thatCannotBecomeACaseSayWhereAndWaitForAPerson(String code, String field, String from, String to) {
        var application = SampleApplication.complete();
        var request = application.sealed(xml -> xml.replaceFirst(java.util.regex.Pattern.quote(from), to));

        var answer = portal.sends(key(), request, application.files());

        refused(answer, 422, code, field);
        assertThat(JsonPath.<String>read(answer.body(), "$.inbox")).isNotBlank();
        assertThat(JsonPath.<Integer>read(answer.body(), "$.errors[0].line")).isPositive();
    }

    @Test
    void sayEveryMistakeInTheAskedLanguageAndNothingOfTheParser() {
        var application = SampleApplication.complete();
        var request = application.sealed(xml -> xml.replace("<iin>850315400015</iin>", "<iin>1</iin>")
                .replace("<language>ru", "<language>en")
                .replace("1985-03-15", "15.03.1985"));
        var body = Portal.body(request, application.files());

        var russian = portal.sends(key(), body, "ru");
        var kazakh = portal.sends(key(), body, "kk");

        assertThat(JsonPath.<List<String>>read(russian.body(), "$.errors[*].detail"))
                .containsExactly(
                        "Строка 8, «Язык ответа» (language): значение не соответствует требованиям.",
                        "Строка 10, «ИИН» (applicant/iin): значение не соответствует требованиям.",
                        "Строка 13, «Дата рождения» (applicant/birthDate): значение не соответствует требованиям.");
        assertThat(JsonPath.<List<String>>read(kazakh.body(), "$.errors[*].detail"))
                .contains("10-жол, «ЖСН» (applicant/iin): мәні талапқа сай емес.");
        assertThat(russian.body()).doesNotContain("cvc", "facet");
    }

    @Test
    void acceptNoConsentOfASpouseWithoutItsCopy() {
        var application = SampleApplication.complete().people("""
                <spouse><iin>850315300019</iin><surname>Үлгіұлы</surname><given>Ғани</given>
                  <birthDate>1985-03-15</birthDate>
                  <consents textVersion="2026-11"><personalData>true</personalData>
                    <protectedSecrets>true</protectedSecrets><placement>true</placement></consents>
                </spouse>
                """);

        refused(portal.sends(application), 422, "spouse-consent-unproven", "spouse/consents");
    }

    @Test
    void areRefusedWithAFileThatIsNotTheSignedOne() throws IOException {
        var application = SampleApplication.complete();
        var files = new LinkedHashMap<>(application.files());
        files.put("education.png", SampleFiles.picture("png"));

        refused(portal.sends(key(), application.sealed(), files), 400, "file-changed", "documents/document/@sha256");
        files.remove("education.png");
        refused(portal.sends(key(), application.sealed(), files), 400, "file-missing", "documents/document/@sha256");
        files.putAll(application.files());
        files.put("more.png", SampleFiles.picture("png"));
        refused(portal.sends(key(), application.sealed(), files), 400, "file-unlisted", "files/more.png");
    }

    @Test
    void areRefusedWithAFileThatCannotBeKept() throws IOException {
        refused(with("setup.pdf", exe()), 400, "scan.wrong-type", "files/setup.pdf");
        refused(with("locked.pdf", SampleFiles.encryptedPdf("secret")), 400, "scan.encrypted", "files/locked.pdf");
        refused(with("script.pdf", SampleFiles.pdfWithScriptAtOpening()), 400, "scan.script", "files/script.pdf");
        refused(with("empty.pdf", new byte[0]), 400, "scan.empty", "files/empty.pdf");
        refused(
                with("half.pdf", java.util.Arrays.copyOf(SampleFiles.pdf(), 200)),
                400,
                "scan.damaged",
                "files/half.pdf");
    }

    @Test
    void areRefusedWhenTooLargeAndTheSenderHearsIt() throws IOException {
        refused(with("large.pdf", new byte[30 * 1024 * 1024]), 413, "upload-too-large", "files");

        var application = SampleApplication.complete();
        for (var i = 0; i < 20; i++) {
            application.with("EDUCATION", "page-" + i + ".png", SampleFiles.picture("png"));
        }
        refused(portal.sends(application), 413, "files-too-many", "files");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words"})
    void areRefusedWithoutAKey(String key) {
        var application = SampleApplication.complete();

        refused(
                portal.sends(key, application.sealed(), application.files()),
                400,
                "idempotency-key-missing",
                "Idempotency-Key");
    }

    @Test
    void arePublishedWithTheirSchema() {
        var nobody = kz.patronat.access.Caller.nobody(port);

        assertThat(nobody.get("/api/v1/schemas/application-1.xsd").body())
                .contains("urn:patronat:application:1", "ЖСН", "ИИН");
        assertThat(nobody.get("/api/v1/schemas/application-9.xsd").statusCode()).isEqualTo(404);
        assertThat(nobody.get("/api/v1/schemas/application.yml").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> with(String file, byte[] bytes) {
        return portal.sends(SampleApplication.complete().with("EDUCATION", file, bytes));
    }

    private static byte[] exe() {
        var bytes = new byte[2048];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        return bytes;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** And nothing of it was kept as a case. */
    private void refused(HttpResponse<String> answer, int status, String code, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JsonPath.<String>read(answer.body(), "$.code")).isEqualTo(code);
        assertThat(JsonPath.<String>read(answer.body(), "$.field")).isEqualTo(field);
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).matches("(?s).*\\p{IsCyrillic}.*");
        assertThat(story.database()
                        .sql("select count(*) from portal_submission where case_number is null")
                        .query(Integer.class)
                        .single())
                .as("left behind")
                .isZero();
    }

    private static CaseNumber number(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new CaseNumber(JsonPath.read(answer.body(), "$.number"));
    }

    private interface Sending {
        HttpResponse<String> sends(int i);
    }

    private static List<HttpResponse<String>> atOnce(int many, Sending sending) throws Exception {
        var threads = Executors.newFixedThreadPool(many);
        try {
            var running = IntStream.range(0, many)
                    .mapToObj(i -> threads.submit(() -> sending.sends(i)))
                    .toList();
            var answers = new ArrayList<HttpResponse<String>>();
            for (Future<HttpResponse<String>> each : running) {
                answers.add(each.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
