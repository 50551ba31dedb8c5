package kz.patronat.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import kz.patronat.gateway.GatewayReply.Accepted;
import kz.patronat.gateway.GatewayReply.Answered;
import kz.patronat.gateway.GatewayReply.NotSent;
import kz.patronat.gateway.GatewayReply.Refused;
import kz.patronat.gateway.GatewayReply.Unavailable;
import kz.patronat.gateway.GatewayTwin.Answer;
import kz.patronat.gateway.store.GatewayMessageTable;
import kz.patronat.gateway.wire.AsyncReply;
import kz.patronat.gateway.wire.BodyVerdict;
import kz.patronat.gateway.wire.ErrorInfo;
import kz.patronat.gateway.wire.Keys;
import kz.patronat.gateway.wire.MessageType;
import kz.patronat.gateway.wire.SyncChannel;
import kz.patronat.gateway.wire.SyncReply;
import kz.patronat.gateway.wire.SyncResponse;
import kz.patronat.gateway.wire.TransportSignature;
import kz.patronat.gateway.wire.Xml;
import kz.patronat.kernel.Ids;
import kz.patronat.platform.SilentLines;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.w3c.dom.Document;

/** Clause C8: what the gateway says, and what it fails to say, is told apart. */
@WholeService
class GatewayIT {

    private static final MessageData PERSON =
            MessageData.of(new QName("urn:test", "Request"), Map.of("iin", "850315300019"));

    @Autowired
    GatewayMessageTable messages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private GatewayTwin twin;
    private Gateway gateway;

    @BeforeEach
    void connects() {
        twin = GatewayTwin.start();
        gateway = gateway(twin.line(), twin.settings());
    }

    @AfterEach
    void hangsUp() {
        twin.close();
    }

    @Test
    void bringsTheAnswerAndKeepsEveryByteThatWasSaid() {
        twin.says(Answer.status("SCSS001", PERSON));
        var question = question();

        var reply = gateway.ask(question);

        assertThat(reply).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(new XmlFields(((MessageData.Typed) answered.data()).content()).text("iin"))
                    .contains("850315300019");
            assertThat(answered.evidence()).isEqualTo(twin.said());
        });
        assertThat(kept(question, "SENT")).containsExactly(twin.heard());
        assertThat(kept(question, "RECEIVED")).containsExactly(twin.said());
    }

    @Test
    void asksAsTheGatewayWantsToBeAsked() {
        twin.says(Answer.status("Success", PERSON));
        var question = question();

        assertThat(gateway.ask(question)).isInstanceOf(Answered.class);

        assertThat(twin.isSignedByUs()).isTrue();
        assertThat(new String(twin.heard(), StandardCharsets.UTF_8))
                .contains("<messageId>" + question.message() + "</messageId>")
                .contains("<key>requestNumber</key><value>" + question.concerns() + "</value>")
                .contains("<serviceId>SERVICE</serviceId>")
                .contains("<senderId>patronat</senderId>");
    }

    @Test
    void speaksByTheNationalStandardThroughNcanode() {
        var key = Keys.of("patronat", "RSA");
        try (var ncanode = NcanodeTwin.start(key)) {
            twin.isSpokenToWith(ncanode.signature());
            twin.says(Answer.status("SCSS001", PERSON));

            assertThat(gateway.ask(question())).isInstanceOf(Answered.class);
            assertThat(new String(twin.heard(), StandardCharsets.UTF_8)).contains("gostr34102015-gostr34112015-512");

            ncanode.says(503, said -> "");
            var unsigned = question();
            assertThat(gateway.ask(unsigned)).isEqualTo(new NotSent("not signed: NCANode does not answer"));
            assertThat(kept(unsigned, "SENT")).isEmpty();

            ncanode.says(401, said -> "");
            assertThatThrownBy(() -> gateway.ask(unsigned))
                    .isInstanceOf(Unsigned.class)
                    .hasMessageContaining("NCANode answers 401");
            assertThat(kept(unsigned, "SENT")).isEmpty();
        }
    }

    @Test
    void asksAgainWhereNcanodeCannotReadTheSignatureOfTheAnswer() {
        var key = Keys.of("gateway", "RSA");
        try (var ncanode = NcanodeTwin.start(key)) {
            var national = ncanode.signature();
            var answer = new SyncResponse("answer", null, null, new SyncResponse.Status("SCSS001", "ok"), null, PERSON);
            var signed = Xml.parse(national.signed(SyncChannel.write((SyncReply) answer)));
            twin.isSpokenToWith(signedByUsAndJudgedBy(national));
            twin.says(Answer.envelope(signed).unsigned());
            ncanode.says(400, said -> "");

            assertThat(gateway.ask(question())).isEqualTo(new Unavailable("signature MALFORMED"));
        }
    }

    static List<Arguments> silences() {
        return List.of(
                Arguments.of(Answer.status("SCSE003", PERSON), "status SCSE003"),
                Arguments.of(Answer.status("SOMETHING-NEW", PERSON), "status SOMETHING-NEW"),
                Arguments.of(Answer.status("SCSS001", new MessageData.Empty()), "nothing in the answer"),
                Arguments.of(Answer.fault(new ErrorInfo("ROUTE", "no route", null, null, null, null)), "fault ROUTE"),
                Arguments.of(Answer.raw(200, "<html><body>maintenance</body></html>"), "HTTP 200, no SOAP envelope"),
                Arguments.of(
                        Answer.raw(200, "<!DOCTYPE html><html/>"),
                        "HTTP 200, no well-formed XML without a document type"),
                Arguments.of(Answer.raw(200, ""), "HTTP 200, no well-formed XML without a document type"),
                Arguments.of(Answer.raw(503, "down"), "HTTP 503"),
                Arguments.of(Answer.raw(302, ""), "HTTP 302"),
                Arguments.of(Answer.raw(408, ""), "HTTP 408"),
                Arguments.of(Answer.raw(429, "slow down"), "HTTP 429"),
                Arguments.of(
                        Answer.status("SCSS001", PERSON).changed("850315300019", "850315400015"), "signature BROKEN"),
                Arguments.of(Answer.status("SCSS001", PERSON).unsigned(), "signature NOT_SIGNED"),
                Arguments.of(
                        Answer.status("SCSS001", PERSON).signedBy(Keys.of("stranger", "EC")),
                        "signature of a stranger"),
                Arguments.of(
                        Answer.status("SCSS001", PERSON).to(UUID.randomUUID().toString()),
                        "answer to another message"));
    }

    @ParameterizedTest
    @MethodSource("silences")
    void takesNothingUnbelievableForAnAnswer(Answer answer, String reason) {
        twin.says(answer);
        var question = question();

        assertThat(gateway.ask(question)).isEqualTo(new Unavailable(reason));

        assertThat(outcomes(question)).containsExactly(reason);
        assertThat(kept(question, "RECEIVED")).containsExactly(twin.said());
    }

    @Test
    void waitsNoLongerThanItSays() {
        twin.says(Answer.status("SCSS001", PERSON).after(Duration.ofSeconds(20)));

        assertThat(impatient().ask(question())).isEqualTo(new Unavailable("no answer within PT1S"));
    }

    @Test
    void isAskedByOneAtATimeWhileItTakesEveryQuestionAndAnswersNone() {
        twin.says(Answer.status("SCSS001", PERSON).after(Duration.ofSeconds(20)));
        var hurried = gateway(
                twin.line(),
                twin.settings(Duration.ofMillis(300)),
                new SilentLines(Duration.ofMillis(200), Duration.ofDays(1)));
        for (var inVain = 0; inVain < 3; inVain++) {
            assertThat(hurried.ask(question())).isInstanceOf(Unavailable.class);
        }
        var last = twin.heard();
        var question = question();

        assertThat(hurried.ask(question)).isInstanceOf(NotSent.class);

        assertThat(twin.heard()).isSameAs(last);
        assertThat(kept(question, "SENT")).isEmpty();
        assertThat(kept(question, "RECEIVED")).isEmpty();
        assertThat(calls("NOT_SENT")).isEqualTo(1);
        assertThat(hurried.ask(new GatewayQuestion(Ids.next(), Ids.next(), "OTHER", PERSON)))
                .as("another register behind the same gateway")
                .isInstanceOf(Unavailable.class);
        assertThat(hurried.tell(question())).as("the other channel").isInstanceOf(Unavailable.class);
    }

    @Test
    void isAskedByAllAgainOnceATryIsAnswered() throws InterruptedException {
        twin.says(Answer.status("SCSS001", PERSON).after(Duration.ofSeconds(20)));
        var hurried = gateway(
                twin.line(),
                twin.settings(Duration.ofMillis(300)),
                new SilentLines(Duration.ofMillis(200), Duration.ofMillis(300)));
        for (var inVain = 0; inVain < 3; inVain++) {
            hurried.ask(question());
        }
        Thread.sleep(400);
        twin.says(Answer.status("SCSS001", PERSON));

        assertThat(hurried.ask(question())).isInstanceOf(Answered.class);

        twin.says(Answer.status("SCSS001", PERSON).after(Duration.ofSeconds(20)));
        assertThat(hurried.ask(question())).isInstanceOf(Unavailable.class);
        assertThat(hurried.ask(question())).isInstanceOf(Unavailable.class);
    }

    @Test
    void isAskedByAllWhileItIsSlowToSayWhatSomebodyHasToMend() {
        twin.says(Answer.raw(403, "").after(Duration.ofMillis(300)));
        var hurried =
                gateway(twin.line(), twin.settings(), new SilentLines(Duration.ofMillis(200), Duration.ofDays(1)));

        for (var refused = 0; refused < 4; refused++) {
            assertThatThrownBy(() -> hurried.ask(question())).isInstanceOf(GatewayBreakdown.class);
        }
    }

    @Test
    void isAskedByAllWhileItRefusesAtOnce() {
        twin.says(Answer.raw(503, ""));

        for (var refused = 0; refused < 9; refused++) {
            assertThat(gateway.ask(question())).isEqualTo(new Unavailable("HTTP 503"));
        }
    }

    @Test
    void waitsNoLongerForAnAnswerThatBeginsAndDoesNotEnd() {
        twin.says(Answer.status("SCSS001", PERSON).stallingInTheMiddle());

        assertThat(impatient().ask(question())).isEqualTo(new Unavailable("no answer within PT1S"));
    }

    @Test
    void readsNoMoreThanItCanKeep() {
        twin.says(Answer.raw(200, "x".repeat(200_000)));

        assertThat(gateway.ask(question())).isEqualTo(new Unavailable("IOException: longer than 100000 bytes"));
    }

    @Test
    void survivesABrokenLine() {
        twin.says(Answer.status("SCSS001", PERSON).brokenOff());
        assertThat(gateway.ask(question())).isInstanceOf(Unavailable.class);

        twin.close();
        assertThat(gateway.ask(question()))
                .isInstanceOfSatisfying(
                        Unavailable.class, away -> assertThat(away.reason()).startsWith("ConnectException"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCSE001", "SCSE002"})
    void takesANoOfTheProviderForAnAnswer(String code) {
        twin.says(Answer.status(code, PERSON));

        assertThat(gateway.ask(question())).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.data()).isInstanceOf(MessageData.Typed.class);
        });
    }

    static List<Answer> breakdowns() {
        var denied = new ErrorInfo("SBF-AD-1", "denied", null, null, null, null);
        return List.of(
                Answer.status("SBF-VE-8", PERSON),
                Answer.status("VAL-JSR-001", PERSON),
                Answer.fault(denied),
                Answer.fault(new ErrorInfo("ROUTE", "no route", null, null, denied, null)),
                Answer.raw(403, "Forbidden"));
    }

    @ParameterizedTest
    @MethodSource("breakdowns")
    void callsForTheAdministratorWhereAskingAgainIsOfNoUse(Answer answer) {
        twin.says(answer);
        var question = question();

        assertThatThrownBy(() -> gateway.ask(question)).isInstanceOf(GatewayBreakdown.class);

        assertThat(outcomes(question))
                .singleElement()
                .asString()
                .startsWith("the line to the gateway has to be mended");
    }

    @Test
    void keepsWhatWasSaidThoughTheWorkIsRolledBack() {
        twin.says(Answer.status("SCSS001", PERSON));
        var question = question();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            gateway.ask(question);
            status.setRollbackOnly();
        });

        assertThat(kept(question, "SENT")).hasSize(1);
        assertThat(kept(question, "RECEIVED")).hasSize(1);
    }

    @Test
    void sendsForALaterAnswer() {
        twin.says(Answer.async(new kz.patronat.gateway.wire.Accepted("2", "1", null, null)));

        assertThat(gateway.send(question(), MessageType.REQUEST)).isEqualTo(new Accepted());

        assertThat(new String(twin.heard(), StandardCharsets.UTF_8))
                .contains("<typ:sendMessage ")
                .contains("<messageType>REQUEST</messageType>");
    }

    @Test
    void asksHowFarAMessageHasCome() {
        twin.says(
                Answer.async(new AsyncReply.State(AsyncReply.MessageState.NOT_DELIVERED, "1", null, null, null, null)));

        assertThat(gateway.stateOf(Ids.next(), "SERVICE")).contains(AsyncReply.MessageState.NOT_DELIVERED);
    }

    @Test
    void showsNoPersonInWhatItTells() {
        twin.says(Answer.status("SCSE003", PERSON));

        assertThat(gateway.ask(question()).toString()).doesNotContain("850315300019");
        assertThat(twin.settings().toString()).doesNotContain("secret");
    }

    @Test
    void countsTheCallsOfAServiceByWhatCameOfThem() {
        twin.says(Answer.status("SCSS001", PERSON));
        gateway.ask(question());
        twin.says(Answer.status("SCSE001", PERSON));
        gateway.ask(question());
        twin.says(Answer.async(new kz.patronat.gateway.wire.Accepted("2", "1", null, null)));
        gateway.tell(question());
        twin.says(Answer.raw(503, ""));
        gateway.ask(question());
        gateway.ask(question());
        twin.says(Answer.raw(403, ""));
        assertThatThrownBy(() -> gateway.ask(question())).isInstanceOf(GatewayBreakdown.class);

        assertThat(Stream.of("ANSWERED", "REFUSED", "ACCEPTED", "UNAVAILABLE", "BREAKDOWN")
                        .map(this::calls))
                .containsExactly(1L, 1L, 1L, 2L, 1L);
    }

    private static TransportSignature signedByUsAndJudgedBy(TransportSignature judge) {
        return new TransportSignature() {
            @Override
            public byte[] signed(Document envelope) {
                return Keys.of("patronat", "EC").signed(envelope);
            }

            @Override
            public BodyVerdict verify(Document envelope, byte[] bytes) {
                return judge.verify(envelope, bytes);
            }
        };
    }

    private long calls(String outcome) {
        return metrics.get("patronat.gateway.calls")
                .tags("service", "SERVICE", "outcome", outcome)
                .timer()
                .count();
    }

    private Gateway impatient() {
        return gateway(twin.line(), twin.settings(Duration.ofSeconds(1)));
    }

    private Gateway gateway(GatewayLine line, GatewaySettings settings) {
        return gateway(line, settings, new SilentLines());
    }

    private Gateway gateway(GatewayLine line, GatewaySettings settings, SilentLines lines) {
        return new Gateway(
                line, new GatewayCall(settings), messages, new GatewayFigures(metrics), settings, lines, clock);
    }

    private static GatewayQuestion question() {
        return new GatewayQuestion(Ids.next(), Ids.next(), "SERVICE", PERSON);
    }

    private List<byte[]> kept(GatewayQuestion question, String direction) {
        return database.sql("select content from gateway_message where message_id = ? and direction = ?")
                .params(question.message().toString(), direction)
                .query(byte[].class)
                .list();
    }

    private List<String> outcomes(GatewayQuestion question) {
        return database.sql("select outcome from gateway_message where message_id = ? and direction = 'RECEIVED'")
                .param(question.message().toString())
                .query(String.class)
                .list();
    }
}
