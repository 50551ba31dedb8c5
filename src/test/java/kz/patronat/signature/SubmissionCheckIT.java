package kz.patronat.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.patronat.kernel.Iin;
import kz.patronat.signature.SignatureCheck.Answer;
import kz.patronat.signature.SignedPayload.Form;
import kz.patronat.signature.Verdict.Invalid;
import kz.patronat.signature.Verdict.Obstacle;
import kz.patronat.signature.Verdict.Reason;
import kz.patronat.signature.Verdict.Unchecked;
import kz.patronat.signature.Verdict.Valid;
import kz.patronat.signature.sample.SampleSigner;
import kz.patronat.signature.store.SubmissionTable;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** C7, C26: what was sent under a number is verified, and a valid signature is kept with all that proves it. */
@WholeService
class SubmissionCheckIT {

    private static final Iin PERSON = new Iin("850315400015");
    private static final byte[] DOCUMENT = "<өтініш>Әсем</өтініш>".getBytes(StandardCharsets.UTF_8);

    @Autowired
    @Qualifier("submissionCheck")
    SignatureCheck check;

    @Autowired
    SignedSubmissions submissions;

    @Autowired
    Capsules capsules;

    @Autowired
    SubmissionTable table;

    @Autowired
    SignatureVerifier verifier;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    SampleSigner signer;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    private final String number = "submission-" + UUID.randomUUID();

    @Test
    void keepsACapsuleOfAValidSignatureAndAnswersTheSameAgain() {
        var signed = signer.xml(DOCUMENT, PERSON);
        submissions.keep(number, new SignedPayload(Form.XML, signed, null, clock.instant(), PERSON));

        assertThat(check.of(number)).isEqualTo(Answer.VALID);
        assertThat(check.of(number)).isEqualTo(Answer.VALID);

        assertThat(check.refusedFor(number)).isEmpty();
        var id = capsules.of(number);
        assertThat(id).hasSize(1);
        var capsule = capsules.find(id.get(0)).orElseThrow();
        assertThat(capsule.shown()).isEqualTo(signed);
        assertThat(capsule.verdict().signer().iin()).isEqualTo(PERSON.value());
        assertThat(capsule.verdict().evidence().chain()).hasSize(3);
        assertThat(capsules.verifyAgain(id.get(0))).isInstanceOf(Valid.class);
    }

    @Test
    void saysWhyASignatureIsRefused() {
        var signed = signer.xml(DOCUMENT, new Iin("900101300007"));
        submissions.keep(number, new SignedPayload(Form.XML, signed, null, clock.instant(), PERSON));

        assertThat(check.of(number)).isEqualTo(Answer.INVALID);
        assertThat(check.of(number)).isEqualTo(Answer.INVALID);

        assertThat(check.refusedFor(number)).contains(Reason.ANOTHER_PERSON);
        assertThat(capsules.of(number)).isEmpty();
    }

    /** Two ask at once: the network is asked outside a transaction, and one capsule is kept. */
    @Test
    void holdsNoTransactionWhileTheVerifierAsksOthers() {
        submissions.keep(
                number, new SignedPayload(Form.XML, signer.xml(DOCUMENT, PERSON), null, clock.instant(), PERSON));
        var inTransaction = new AtomicBoolean(true);
        var slow = new SubmissionCheck(
                table,
                payload -> {
                    inTransaction.set(TransactionSynchronizationManager.isActualTransactionActive());
                    assertThat(check.of(number)).isEqualTo(Answer.VALID);
                    return verifier.verify(payload);
                },
                capsules,
                transactions);

        assertThat(slow.of(number)).isEqualTo(Answer.VALID);

        assertThat(inTransaction).isFalse();
        assertThat(capsules.of(number)).hasSize(1);
    }

    @Test
    void saysWhyNobodyCouldTellUntilSomebodyCan() {
        submissions.keep(
                number, new SignedPayload(Form.XML, signer.xml(DOCUMENT, PERSON), null, clock.instant(), PERSON));
        var away = new SubmissionCheck(
                table, payload -> new Unchecked(Obstacle.REVOCATION_UNKNOWN, "no list"), capsules, transactions);
        assertThat(check.uncheckedFor(number)).isEmpty();

        assertThat(away.of(number)).isEqualTo(Answer.UNAVAILABLE);
        assertThat(check.uncheckedFor(number)).contains(Obstacle.REVOCATION_UNKNOWN);
        assertThat(check.refusedFor(number)).isEmpty();

        assertThat(check.of(number)).isEqualTo(Answer.VALID);
        assertThat(check.uncheckedFor(number)).isEmpty();
    }

    @Test
    void believesNobodyWhoSentNothingSigned() {
        assertThat(check.of(number)).isEqualTo(Answer.INVALID);
        assertThat(check.refusedFor(number)).contains(Reason.NOT_SIGNED);
    }

    @Test
    void doesNotOpenACapsuleThatSomebodyChanged() {
        var data = new byte[] {1, 2, 3};
        var cms = signer.cmsDetached(data, signer.key(PERSON));
        submissions.keep(number, new SignedPayload(Form.CMS_DETACHED, cms, data, clock.instant(), PERSON));
        assertThat(check.of(number)).isEqualTo(Answer.VALID);
        var id = capsules.of(number).get(0);
        assertThat(capsules.find(id).orElseThrow().shown()).isEqualTo(data);

        database.sql("update signature_capsule set common_name = 'ANOTHER' where id = ?")
                .param(id.value())
                .update();

        assertThatThrownBy(() -> capsules.find(id)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void findsOutAgainWhatTheBytesSayAndNotWhatWasWritten() {
        var payload = new SignedPayload(Form.XML, signer.xml(DOCUMENT, PERSON), null, clock.instant(), PERSON);
        submissions.keep(number, payload);
        assertThat(check.of(number)).isEqualTo(Answer.VALID);
        var verdict = capsules.find(capsules.of(number).get(0)).orElseThrow().verdict();
        var forged = new String(payload.bytes(), StandardCharsets.UTF_8)
                .replace("Әсем", "Асем")
                .getBytes(StandardCharsets.UTF_8);

        var id =
                capsules.keep(number, new SignedPayload(Form.XML, forged, null, payload.at(), PERSON), forged, verdict);

        assertThat(capsules.verifyAgain(id))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.reason()).isEqualTo(Reason.CONTENT_CHANGED));
    }
}
