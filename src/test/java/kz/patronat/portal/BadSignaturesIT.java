package kz.patronat.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.document.Issue;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Papers;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Zone;
import kz.patronat.signature.SignatureCheck;
import kz.patronat.signature.SignedSubmissions;
import kz.patronat.signature.Verdict.Reason;
import kz.patronat.signature.sample.SampleAuthority;
import kz.patronat.signature.sample.SampleHolder;
import kz.patronat.signature.sample.SampleKey;
import kz.patronat.signature.sample.SampleSigner;
import kz.patronat.signature.sample.SampleTrust;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * C7, C11, C26: whatever is wrong with a signature, the application is registered on arrival and answered with a number;
 * then the case ends with a reasoned refusal to accept, which says why.
 */
@WholeService
class BadSignaturesIT {

    private static final Iin APPLICANT = new Iin(SampleApplication.APPLICANT);
    private static final PersonName NAME = new PersonName("Үлгіқызы", "Әсем", null);

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    SampleSigner signer;

    @Autowired
    SampleTrust trust;

    @Autowired
    SignatureCheck signatures;

    @Autowired
    SignedSubmissions submissions;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    CaseJournal journal;

    @Autowired
    Papers papers;

    private final SampleApplication application = SampleApplication.complete();

    @BeforeEach
    void begins() {
        story.begins();
    }

    @Test
    void aGoodOneIsPassedOnToTheRegistrarAndKeptAsItCame() {
        var signed = signer.xml(unsigned(), signer.key(APPLICANT, NAME));

        var number = registered(signed);
        story.runsJobs(number.value());

        assertThat(story.openTasks(number.value())).containsExactly("UserTask_CheckCompleteness");
        assertThat(submissions.find(number.value()).orElseThrow().bytes()).isEqualTo(signed);
    }

    @Test
    void ofAChangedRequest() {
        refused(changed("Екінші көше, 2", "Екінші көше, 3"), Reason.CONTENT_CHANGED);
    }

    @Test
    void ofARequestWithOneLetterChanged() {
        refused(changed("<given>Әсем", "<given>Асем"), Reason.CONTENT_CHANGED);
    }

    @Test
    void ofABrokenSignature() {
        refused(changed(xml -> xml.replaceFirst("(<ds:SignatureValue>\\s*)\\S{4}", "$1AAAA")), Reason.SIGNATURE_BROKEN);
    }

    @Test
    void ofARequestSignedTwice() {
        var key = signer.key(APPLICANT, NAME);
        refused(signer.xml(signer.xml(unsigned(), key), key), Reason.SEVERAL_SIGNATURES);
    }

    @Test
    void wrappedAroundAnotherRequest() {
        // The signed request hides inside the signature; what is read is another one.
        refused(
                changed(xml -> {
                    var request = xml.substring(xml.indexOf("<application"))
                            .replaceFirst("(?s)<ds:Signature.*</ds:Signature>", "");
                    return xml.replace("Екінші көше, 2", "Екінші көше, 3")
                            .replace("</ds:Signature>", "<ds:Object>" + request + "</ds:Object></ds:Signature>");
                }),
                Reason.WRAPPED);
    }

    @Test
    void ofAnotherPerson() {
        refused(signer.xml(unsigned(), signer.key(new Iin("850315300019"))), Reason.ANOTHER_PERSON);
    }

    @Test
    void ofAnAuthorityThatNobodyTrusts() {
        var stranger = SampleAuthority.create();
        refused(signer.xml(unsigned(), stranger.issue(holder())), Reason.UNKNOWN_AUTHORITY);
    }

    @Test
    void withAnExpiredCertificate() {
        var now = story.clock().instant();
        refused(
                signed(holder().valid(now.minus(Duration.ofDays(400)), now.minus(Duration.ofDays(35)))),
                Reason.EXPIRED);
    }

    @Test
    void withACertificateThatIsNotValidYet() {
        var now = story.clock().instant();
        refused(
                signed(holder().valid(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(30)))),
                Reason.NOT_YET_VALID);
    }

    @Test
    void withARevokedCertificate() throws IOException {
        var key = trust.authority().issue(holder());
        trust.authority().revoke(key.certificate(), story.clock().instant().minus(Duration.ofHours(2)));
        Files.write(trust.folder().resolve("sample-ca.crl"), trust.authority().crl());

        refused(signer.xml(unsigned(), key), Reason.REVOKED);
    }

    @Test
    void withTheKeyForSigningIn() {
        refused(signed(holder().with(SampleHolder.Use.AUTHENTICATION)), Reason.AUTHENTICATION_KEY);
    }

    @Test
    void withTheKeyOfACompany() {
        refused(signed(holder().of("990540001234")), Reason.COMPANY_KEY);
    }

    @Test
    void withACertificateThatNamesNoIin() {
        refused(signed(holder().spelling(null)), Reason.NO_IIN);
    }

    private SampleHolder holder() {
        return signer.holder(APPLICANT, NAME);
    }

    private byte[] unsigned() {
        return application.xml().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] signed(SampleHolder holder) {
        return signer.xml(unsigned(), key(holder));
    }

    private SampleKey key(SampleHolder holder) {
        return trust.authority().issue(holder);
    }

    private byte[] changed(String from, String to) {
        return changed(xml -> xml.replace(from, to));
    }

    private byte[] changed(UnaryOperator<String> change) {
        var signed = new String(signer.xml(unsigned(), signer.key(APPLICANT, NAME)), StandardCharsets.UTF_8);
        var changed = change.apply(signed);
        assertThat(changed).isNotEqualTo(signed);
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    private CaseNumber registered(byte[] request) {
        var answer = new Portal(port).signIn().sends(UUID.randomUUID().toString(), request, application.files());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("\"status\":\"REGISTERED\"", "\"dueDate\":\"2026-10-27\"");
        return new CaseNumber(JsonPath.read(answer.body(), "$.number"));
    }

    private void refused(byte[] request, Reason reason) {
        var number = registered(request);
        story.runsJobs(number.value());

        var why = signatures.refusedFor(number.value()).orElseThrow();
        assertThat(why).isEqualTo(reason);
        assertThat(journal.of(number)).extracting(CaseJournal.Entry::key).contains(why.key());
        assertThat(story.openTasks(number.value())).containsExactly("UserTask_SignAcceptanceRefusal");
        story.as("head")
                .completes(
                        number.value(),
                        "UserTask_SignAcceptanceRefusal",
                        Map.of(
                                "signed",
                                true,
                                "signedOn",
                                Zone.day(story.clock().instant()).toString()));
        story.runsJobs(number.value());
        assertThat(caseFiles.get(number).status()).isEqualTo(CaseStatus.ACCEPTANCE_REFUSED);
        assertThat(papers.current(PaperKind.ACCEPTANCE_REFUSAL, number.value())
                        .orElseThrow()
                        .issues())
                .extracting(Issue::way)
                .containsExactly(Issue.Way.CABINET);
    }
}
