package kz.patronat.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.patronat.access.Caller;
import kz.patronat.kernel.Iin;
import kz.patronat.notification.Outage;
import kz.patronat.notification.Outages;
import kz.patronat.signature.SignatureCheck.Answer;
import kz.patronat.signature.SignedPayload.Form;
import kz.patronat.signature.Verdict.Obstacle;
import kz.patronat.signature.sample.SampleSigner;
import kz.patronat.signature.store.SubmissionTable;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/** C26: a verifier that is away refuses nobody, so it has to be seen by the heads and in the figures. */
@WholeService
class VerifierOutageIT {

    private static final Iin PERSON = new Iin("850315400015");

    /** Far from the days of other stories, whose signatures would count too. */
    private static final Instant ANOTHER_YEAR = Instant.parse("2033-03-04T05:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    SubmissionTable table;

    @Autowired
    SampleSigner signer;

    @Autowired
    @Qualifier("submissionCheck")
    SignatureCheck check;

    @Autowired
    Outages outages;

    @BeforeEach
    void begins() {
        story.begins();
        story.clock().set(ANOTHER_YEAR);
        forget();
    }

    @AfterEach
    void forget() {
        story.database().sql("delete from outage").update();
        story.database()
                .sql("update signed_submission set unchecked_for = null, asked_at = null")
                .update();
        story.database()
                .sql("update signed_submission set verified_at = ? where verified_at >= ?")
                .params(Timestamp.from(ANOTHER_YEAR.minusSeconds(1)), Timestamp.from(ANOTHER_YEAR))
                .update();
        story.database()
                .sql("delete from notice where event like 'signature.outage.%'")
                .update();
    }

    @Test
    void isToldToTheHeadsOnceAndAgainWhenItIsOver() {
        var number = sent();
        inVain(number, Obstacle.VERIFIER_AWAY);
        story.clock().passes(Duration.ofHours(1));
        assertThat(open()).as("one attempt is no outage").isEmpty();

        inVain(sent(), Obstacle.TRUST_MISSING);
        assertThat(open()).containsExactly(new Outage("signature.outage.VERIFIER", ANOTHER_YEAR));
        assertThat(open()).hasSize(1);
        assertThat(told()).singleElement().asString().contains("нельзя с 04.03.2033 10:00", "никому не отказано");
        assertThat(waiting()).isEqualTo(2);

        story.clock().passes(Duration.ofHours(3));
        assertThat(check.of(number)).isEqualTo(Answer.VALID);
        story.clock().passes(Duration.ofMinutes(1));
        assertThat(open()).isEmpty();
        assertThat(told()).hasSize(2).anyMatch(text -> text.contains("снова проверяются с 04.03.2033 14:00"));
        assertThat(waiting()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Obstacle.class)
    void isNoneWhereOneSignatureIsTheMatterHoweverOftenItIsAskedAbout(Obstacle obstacle) {
        var number = sent();
        for (var attempt = 0; attempt < 5; attempt++) {
            inVain(number, obstacle);
            story.clock().passes(Duration.ofMinutes(40));
        }

        assertThat(open()).isEmpty();
    }

    @Test
    void isOneWhereOneSignatureAloneHasWaitedForHours() {
        var number = sent();
        inVain(number, Obstacle.VERIFIER_AWAY);
        story.clock().passes(Duration.ofHours(4));
        inVain(number, Obstacle.VERIFIER_AWAY);

        assertThat(open()).containsExactly(new Outage("signature.outage.VERIFIER", ANOTHER_YEAR));
    }

    @Test
    void isNoneWhereNobodyKnowsTheAlgorithms() {
        inVain(sent(), Obstacle.ALGORITHM_UNKNOWN);
        inVain(sent(), Obstacle.ALGORITHM_UNKNOWN);
        story.clock().passes(Duration.ofHours(1));

        assertThat(open()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ALGORITHM_UNKNOWN", "VERIFIER_DISAGREES"})
    void isNotWhatTheAdministratorHasToMendWhateverElseIsVerifiedMeanwhile(Obstacle obstacle) {
        var number = sent();
        inVain(number, obstacle);
        story.clock().passes(Duration.ofMinutes(10));
        assertThat(check.of(sent())).isEqualTo(Answer.VALID);
        var other = sent();
        inVain(other, obstacle);
        inVain(number, obstacle);

        assertThat(open()).isEmpty();
        assertThat(health())
                .containsEntry("status", "ATTENTION")
                .containsEntry(
                        "details", Map.of(obstacle.name(), Map.of("signatures", 2, "since", "04.03.2033 10:00")));
        assertThat(stuck(obstacle)).isEqualTo(2);
        assertThat(Caller.nobody(port).get("/actuator/health").body())
                .contains("ATTENTION")
                .doesNotContain(obstacle.name());
        assertThat(Caller.basic(port, "head").get("/actuator/health").body()).doesNotContain(obstacle.name());

        for (var each : List.of(number, other)) {
            assertThat(check.of(each)).isEqualTo(Answer.VALID);
        }
        assertThat(health()).containsOnly(Map.entry("status", "UP"));
        assertThat(stuck(obstacle)).isZero();
    }

    @Test
    void asksForNobodyWhereTheCaseOfTheSignatureHasEnded() {
        inVain(sent(), Obstacle.ALGORITHM_UNKNOWN);
        story.clock().passes(Duration.ofDays(1).plusSeconds(1));

        assertThat(health()).as("nobody has asked about it since").containsEntry("status", "UP");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ALGORITHM_UNKNOWN", "VERIFIER_DISAGREES"})
    void asksForNobodyWhereItMayEndByItselfOrTheHeadsAreTold(Obstacle obstacle) {
        inVain(sent(), obstacle);

        assertThat(health()).containsEntry("status", "UP");
    }

    @Test
    void isNoneAsLongAsOthersAreVerified() {
        var number = sent();
        for (var attempt = 0; attempt < 5; attempt++) {
            inVain(number, Obstacle.REVOCATION_UNKNOWN);
            story.clock().passes(Duration.ofMinutes(10));
            assertThat(check.of(sent())).isEqualTo(Answer.VALID);
            assertThat(open()).isEmpty();
        }
    }

    @Test
    void beginsWithTheFirstThatIsAskedAboutInVainAfterAnAnswer() {
        var number = sent();
        inVain(number, Obstacle.REVOCATION_UNKNOWN);
        story.clock().passes(Duration.ofMinutes(10));
        assertThat(check.of(sent())).isEqualTo(Answer.VALID);
        story.clock().passes(Duration.ofHours(2));
        var began = story.clock().instant();
        inVain(number, Obstacle.VERIFIER_AWAY);
        inVain(sent(), Obstacle.VERIFIER_AWAY);
        assertThat(open()).as("nobody asked for two hours").isEmpty();

        story.clock().passes(Duration.ofMinutes(40));
        inVain(number, Obstacle.VERIFIER_AWAY);

        assertThat(open()).containsExactly(new Outage("signature.outage.VERIFIER", began));
    }

    private String sent() {
        var number = "submission-" + UUID.randomUUID();
        var signed = signer.xml("<өтініш/>".getBytes(StandardCharsets.UTF_8), PERSON);
        table.keep(
                number, new SignedPayload(Form.XML, signed, null, story.clock().instant(), PERSON));
        return number;
    }

    private void inVain(String number, Obstacle obstacle) {
        table.unchecked(number, obstacle);
    }

    private List<Outage> open() {
        outages.look();
        return outages.open().stream()
                .filter(outage -> outage.line().startsWith("signature."))
                .toList();
    }

    private List<String> told() {
        var found = Caller.browser(port, "head", "tasklist")
                .header("Accept-Language", "ru")
                .get("/camunda/api/patronat/notices")
                .body();
        return JsonPath.<List<String>>read(found, "$[?(@.number == '')].text").stream()
                .filter(text -> text.contains("ЭЦП"))
                .toList();
    }

    /** As the administrator sees it. */
    private Map<String, Object> health() {
        var answer = Caller.basic(port, "administrator").get("/actuator/health").body();
        return JsonPath.read(answer, "$.components.signatures");
    }

    private double waiting() {
        return figure("patronat.signatures.waiting");
    }

    private double stuck(Obstacle obstacle) {
        return figure("patronat.signatures.stuck?tag=obstacle:" + obstacle);
    }

    private double figure(String name) {
        var answer = Caller.basic(port, "administrator")
                .get("/actuator/metrics/" + name)
                .body();
        return JsonPath.<Number>read(answer, "$.measurements[0].value").doubleValue();
    }
}
