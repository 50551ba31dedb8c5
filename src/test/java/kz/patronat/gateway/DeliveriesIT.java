package kz.patronat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.patronat.gateway.wire.Accepted;
import kz.patronat.gateway.wire.AsyncCall;
import kz.patronat.gateway.wire.AsyncChannel;
import kz.patronat.gateway.wire.AsyncMessage;
import kz.patronat.gateway.wire.AsyncReply;
import kz.patronat.gateway.wire.BodySignature;
import kz.patronat.gateway.wire.Keys;
import kz.patronat.gateway.wire.MessageInfo;
import kz.patronat.gateway.wire.MessageType;
import kz.patronat.gateway.wire.Sender;
import kz.patronat.gateway.wire.TransportKey;
import kz.patronat.gateway.wire.Xml;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;

/** The gateway calls us; whoever else does is told no, and what is said twice or out of nowhere changes nothing. */
@WholeService
class DeliveriesIT {

    /** Far from the days of other stories, whose messages would count too. */
    private static final Instant ANOTHER_YEAR = Instant.parse("2038-03-02T05:00:00Z");

    @Autowired
    SampleLine line;

    @Autowired
    Deliveries deliveries;

    @Autowired
    JdbcClient database;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    MeterRegistry metrics;

    @Autowired
    @Qualifier("brought")
    HealthIndicator watch;

    @Test
    void takesOverAtOnceAndAnswersWithTheSameCorrelation() throws Exception {
        var answered = Ids.next().toString();

        var reply = brings(message(Ids.next().toString(), answered, line.gateway()), line.gatewayKey());

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/xml"));
        var accepted = (Accepted) AsyncChannel.readReply(Xml.parse(reply.body()));
        assertThat(accepted.correlationId()).isEqualTo(answered);
    }

    @Test
    void logsAnAnswerToNothingThatWasAsked() throws Exception {
        var id = Ids.next().toString();

        brings(message(id, Ids.next().toString(), line.gateway()), line.gatewayKey());
        deliveries.workOff();

        assertThat(states(id)).containsExactly("UNKNOWN");
    }

    @Test
    void logsWhatIsBroughtTwice() throws Exception {
        var id = Ids.next().toString();
        var message = message(id, Ids.next().toString(), line.gateway());

        brings(message, line.gatewayKey());
        var again = brings(message, line.gatewayKey());
        deliveries.workOff();

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(states(id)).containsExactly("UNKNOWN", "DUPLICATE");
    }

    @Test
    void tellsForThreeDaysWhatNobodyCouldRead() throws Exception {
        story.begins();
        var question = wasAsked(cases.aCase().opened());
        story.clock().set(ANOTHER_YEAR);
        assertThat(watch.health().getDetails()).isEmpty();
        assertThat(unreadable()).isZero();
        var id = Ids.next().toString();

        brings(message("KPSSU_CriminalRecord", id, question, line.gateway()), line.gatewayKey());
        deliveries.workOff();

        assertThat(states(id)).containsExactly("UNREADABLE");
        assertThat(watch.health().getStatus().getCode()).isEqualTo("ATTENTION");
        assertThat(watch.health().getDetails())
                .containsValue("KPSSU_CriminalRecord, 02.03.2038 10:00, unreadable")
                .hasSize(1);
        assertThat(unreadable()).isOne();

        story.clock().passes(Duration.ofDays(3));

        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        assertThat(unreadable()).isZero();
    }

    @AfterEach
    void itIsAnOrdinaryDay() {
        story.begins();
        database.sql("update gateway_delivery set state = 'UNKNOWN' where settled_at >= ?")
                .param(Timestamp.from(ANOTHER_YEAR))
                .update();
    }

    /** @return the message that asked */
    /** A question about the applicant, sent in the message that is given back. */
    private String wasAsked(CaseNumber number) {
        var question = Ids.next();
        database.sql("""
                        insert into registry_question (id, case_number, person_id, registry, run, consented, asked_at, paper_way_at,
                            closed_at)
                        select ?, case_number, id, 'CRIMINAL_RECORD', ?, true, now(), now(), now()
                        from person where case_number = ? and part = 'APPLICANT'
                        """).params(question, question.toString(), number.value()).update();
        var message = Ids.next();
        database.sql("""
                        insert into gateway_message (id, direction, message_id, service_id, concerns, at, content, sha256)
                        values (?, 'SENT', ?, 'KPSSU_CriminalRecord', ?, ?, '', '')
                        """)
                .params(message, message.toString(), question, Timestamp.from(ANOTHER_YEAR))
                .update();
        return message.toString();
    }

    private double unreadable() {
        return metrics.get("patronat.gateway.unreadable").gauge().value();
    }

    @Test
    void takesNothingFromAStranger() throws Exception {
        var id = Ids.next().toString();
        var message = message(id, Ids.next().toString(), line.gateway());

        assertRefused(brings(message, Keys.of("stranger", "EC")), 403, "PATRONAT-SIGNATURE");
        assertRefused(posts(Xml.bytes(message)), 403, "PATRONAT-SIGNATURE");
        assertRefused(posts(changed(message)), 403, "PATRONAT-SIGNATURE");
        for (var sender : new Sender[] {new Sender("shep", "wrong"), new Sender("other", "shep"), null}) {
            assertRefused(brings(message(id, null, sender), line.gatewayKey()), 403, "PATRONAT-SENDER");
        }
        assertThat(metrics.get("patronat.gateway.refused")
                        .tag("code", "PATRONAT-SENDER")
                        .counter()
                        .count())
                .isEqualTo(3);

        assertThat(states(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "<a>", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", "\u0000"})
    void refusesWhatIsNoMessage(String text) throws Exception {
        assertRefused(posts(text.getBytes(StandardCharsets.UTF_8)), 400, "PATRONAT-FORM");
    }

    @Test
    void takesNoOtherOperation() throws Exception {
        var fetch = AsyncChannel.write(new AsyncCall.Fetch(null, null, null, "S", line.gateway(), 1, Map.of()));
        BodySignature.sign(fetch, line.gatewayKey());

        assertRefused(posts(Xml.bytes(fetch)), 400, "PATRONAT-OPERATION");
    }

    @Test
    void takesNothingTooLong() throws Exception {
        assertRefused(posts(new byte[17 * 1024 * 1024]), 413, "PATRONAT-SIZE");
    }

    @Test
    void opensNothingElse() throws Exception {
        var client = HttpClient.newHttpClient();
        var at = line.ours();

        assertThat(client.send(HttpRequest.newBuilder(at).build(), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(401);
        assertThat(client.send(
                                HttpRequest.newBuilder(URI.create(at + "/more"))
                                        .POST(HttpRequest.BodyPublishers.noBody())
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(401);
    }

    private static void assertRefused(HttpResponse<byte[]> reply, int status, String code) {
        assertThat(reply.statusCode()).isEqualTo(status);
        var fault = (AsyncReply.Fault) AsyncChannel.readReply(Xml.parse(reply.body()));
        assertThat(fault.error().errorCode()).isEqualTo(code);
    }

    private byte[] changed(Document message) {
        var signed = Xml.parse(Xml.bytes(message));
        BodySignature.sign(signed, line.gatewayKey());
        return new String(Xml.bytes(signed), StandardCharsets.UTF_8)
                .replace("SERVICE", "SERVANT")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Document message(String id, String answered, Sender sender) {
        return message("SERVICE", id, answered, sender);
    }

    private static Document message(String service, String id, String answered, Sender sender) {
        var info = new MessageInfo(id, answered, service, MessageType.RESPONSE, null, null, sender, Map.of(), null);
        return AsyncChannel.write(new AsyncCall.Send(new AsyncMessage(info, new MessageData.Escaped("<a/>"))));
    }

    private HttpResponse<byte[]> brings(Document message, TransportKey key) throws IOException, InterruptedException {
        var signed = Xml.parse(Xml.bytes(message));
        BodySignature.sign(signed, key);
        return posts(Xml.bytes(signed));
    }

    private HttpResponse<byte[]> posts(byte[] bytes) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(line.ours())
                                .header("Content-Type", "text/xml; charset=utf-8")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    private List<String> states(String id) {
        return database.sql("select state from gateway_delivery where message_id = ? order by id")
                .param(id)
                .query(String.class)
                .list();
    }
}
