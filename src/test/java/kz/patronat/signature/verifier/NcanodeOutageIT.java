package kz.patronat.signature.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.patronat.kernel.Iin;
import kz.patronat.signature.SignatureCheck;
import kz.patronat.signature.SignatureCheck.Answer;
import kz.patronat.signature.SignatureVerifier;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.SignedPayload.Form;
import kz.patronat.signature.Verdict.Evidence;
import kz.patronat.signature.Verdict.Obstacle;
import kz.patronat.signature.Verdict.Tool;
import kz.patronat.signature.Verdict.Unchecked;
import kz.patronat.signature.Verdict.Valid;
import kz.patronat.signature.sample.SampleSigner;
import kz.patronat.signature.store.SubmissionTable;
import kz.patronat.signature.verifier.VerifierSettings.Ncanode;
import kz.patronat.signature.verifier.VerifierSettings.Share;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** C26: where NCANode verifies GOST alone, what our own code verifies meanwhile says nothing of NCANode. */
@WholeService
class NcanodeOutageIT {

    private static final Iin PERSON = new Iin("850315400015");

    /** Far from the days of other stories, whose signatures would count too. */
    private static final Instant ANOTHER_YEAR = Instant.parse("2033-05-05T05:00:00Z");

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Autowired
    Story story;

    @Autowired
    SubmissionTable table;

    @Autowired
    SampleSigner signer;

    @Autowired
    SignatureVerifier verifier;

    @Autowired
    @Qualifier("submissionCheck")
    SignatureCheck check;

    private SubmissionReach reach;

    @BeforeEach
    void begins() {
        story.begins();
        story.clock().set(ANOTHER_YEAR);
        forget();
        reach = reach(URI.create("http://ncanode.test"));
    }

    @AfterEach
    void forget() {
        story.database()
                .sql("update signed_submission set unchecked_for = null, asked_at = null")
                .update();
        story.database()
                .sql("update signed_submission set verified_at = ? where verified_at >= ?")
                .params(Timestamp.from(Instant.EPOCH), Timestamp.from(ANOTHER_YEAR))
                .update();
    }

    @Test
    void beginsWithTheFirstFailureAndEndsWithAnAnswerOfNcanode() {
        var one = sent();
        var two = sent();
        for (var attempt = 0; attempt < 5; attempt++) {
            away(one);
            away(two);
            story.clock().passes(TEN_MINUTES);
            verifiedBy(Tool.EMBEDDED);
        }

        assertThat(reach.silentSince(story.clock().instant())).contains(ANOTHER_YEAR);
        assertThat(reach.answeredAfter(ANOTHER_YEAR)).isEmpty();

        story.clock().passes(TEN_MINUTES);
        verifiedBy(Tool.NCANODE);

        assertThat(reach.silentSince(story.clock().instant())).isEmpty();
        assertThat(reach.answeredAfter(ANOTHER_YEAR)).contains(story.clock().instant());
    }

    @Test
    void beginsAnewWithTheFirstFailureAfterAnAnswer() {
        var one = sent();
        away(one);
        story.clock().passes(TEN_MINUTES);
        verifiedBy(Tool.NCANODE);
        story.clock().passes(TEN_MINUTES);
        var again = story.clock().instant();
        away(one);
        away(sent());
        story.clock().passes(TEN_MINUTES);
        verifiedBy(Tool.EMBEDDED);
        story.clock().passes(Duration.ofMinutes(30));
        away(one);

        assertThat(reach.silentSince(story.clock().instant())).contains(again);
    }

    @Test
    void isOverWhereNcanodeIsAskedNoMore() {
        away(sent());
        away(sent());
        story.clock().passes(Duration.ofHours(1));
        verifiedBy(Tool.EMBEDDED);

        assertThat(reach(null).silentSince(story.clock().instant())).isEmpty();
    }

    private SubmissionReach reach(URI ncanode) {
        return new SubmissionReach(
                table,
                new VerifierSettings(
                        null,
                        List.of(),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(8),
                        Duration.ofMinutes(30),
                        false,
                        new Ncanode(ncanode, Share.GOST)),
                new SimpleMeterRegistry());
    }

    private String sent() {
        var number = "submission-" + UUID.randomUUID();
        table.keep(number, payload());
        return number;
    }

    private SignedPayload payload() {
        var signed = signer.xml("<өтініш/>".getBytes(StandardCharsets.UTF_8), PERSON);
        return new SignedPayload(Form.XML, signed, null, story.clock().instant(), PERSON);
    }

    private void away(String number) {
        check.said(number, new Unchecked(Obstacle.VERIFIER_AWAY, "NCANode is away"));
    }

    private void verifiedBy(Tool tool) {
        var number = sent();
        var verdict = (Valid) verifier.verify(payload());
        var evidence = verdict.evidence();
        check.said(
                number,
                new Valid(
                        verdict.signer(),
                        verdict.revocation(),
                        new Evidence(tool, evidence.chain(), evidence.proofs())));
        assertThat(check.known(number)).isEqualTo(Answer.VALID);
    }
}
