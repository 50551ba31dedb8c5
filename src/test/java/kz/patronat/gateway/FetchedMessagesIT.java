package kz.patronat.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.patronat.gateway.GatewayTwin.Answer;
import kz.patronat.gateway.store.GatewayMessageTable;
import kz.patronat.gateway.wire.AsyncCall;
import kz.patronat.gateway.wire.AsyncCall.ReceiveStatus;
import kz.patronat.gateway.wire.AsyncCall.ResendMessage;
import kz.patronat.gateway.wire.AsyncChannel;
import kz.patronat.gateway.wire.AsyncMessage;
import kz.patronat.gateway.wire.AsyncReply;
import kz.patronat.gateway.wire.ErrorInfo;
import kz.patronat.gateway.wire.MessageInfo;
import kz.patronat.gateway.wire.MessageType;
import kz.patronat.gateway.wire.Xml;
import kz.patronat.kernel.Ids;
import kz.patronat.platform.SilentLines;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;

/** Where the gateway cannot call us, what lies ready there is fetched, kept once, and reported as arrived. */
@WholeService
@ExtendWith(OutputCaptureExtension.class)
class FetchedMessagesIT {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-09-24T10:15:30+05:00");

    @Autowired
    GatewayMessageTable messages;

    @Autowired
    Deliveries deliveries;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final List<AsyncCall> heard = Collections.synchronizedList(new ArrayList<>());
    private final String message = Ids.next().toString();
    private GatewayTwin twin;

    @BeforeEach
    void connects() {
        twin = GatewayTwin.start();
    }

    @AfterEach
    void hangsUp() {
        twin.close();
    }

    @Test
    void areKeptToBeWorkedOffAndReportedAsArrived() {
        answers(fetch -> liesReady(message), Answer.async(new AsyncReply.Noted(NOW, null)));

        fetched("SERVICE").fetch();
        deliveries.workOff();

        assertThat(states()).as("answers nothing that was asked").containsExactly("UNKNOWN");
        assertThat(arrived()).containsExactly(message);
    }

    @Test
    void areDuplicatesWhenTheGatewayHasNotHeardThatTheyArrived() {
        answers(fetch -> liesReady(message), Answer.raw(503, ""));

        fetched("SERVICE").fetch();
        fetched("SERVICE").fetch();
        deliveries.workOff();

        assertThat(states()).containsExactlyInAnyOrder("UNKNOWN", "DUPLICATE");
    }

    @Test
    void areNotThereWhileTheGatewayIsAwayOrTalksNonsense() {
        for (var silence : List.of(
                Answer.raw(503, ""),
                Answer.raw(200, "<html/>"),
                liesReady(message).unsigned())) {
            answers(fetch -> silence, silence);

            fetched("SERVICE").fetch();
        }

        assertThat(states()).isEmpty();
        assertThat(arrived()).isEmpty();
    }

    @Test
    void areNotHeldUpByOneAmongThemThatCannotBeRead() {
        var garbled = Ids.next().toString();
        answers(
                fetch -> Answer.envelope(withAnUnknownType(ready(garbled), ready(message))),
                Answer.async(new AsyncReply.Noted(NOW, null)));

        fetched("SERVICE").fetch();
        deliveries.workOff();

        assertThat(states()).containsExactly("UNKNOWN");
        assertThat(states(garbled)).containsExactly("UNREADABLE");
        assertThat(kept(garbled)).contains("<messageType>SOMETHING-NEW</messageType>", "&lt;a/&gt;");
        assertThat(heard)
                .filteredOn(AsyncCall.NotifyDelivery.class::isInstance)
                .extracting("messageId", "serviceId", "receiveStatus", "resendMessage", "error.errorCode")
                .containsExactly(
                        tuple(message, "SERVICE", ReceiveStatus.MESSAGE_ACCEPTED, ResendMessage.NOT_RESEND, null),
                        tuple(
                                garbled,
                                "SERVICE",
                                ReceiveStatus.MESSAGE_NOT_ACCTEPTED,
                                ResendMessage.NOT_RESEND,
                                "PATRONAT-FORM"));
    }

    @Test
    void areKeptOnceWhereNoNumberTellsThemApartFromWhatCameBefore() {
        var service = "SERVICE-" + message;
        var garbled = ready(null);
        answers(
                fetch -> Answer.envelope(withAnUnknownType(garbled, ready(message))),
                Answer.async(new AsyncReply.Noted(NOW, null)));

        fetched(service).fetch();
        fetched(service).fetch();

        assertThat(database.sql("select state from gateway_delivery where service_id = ?")
                        .param(service)
                        .query(String.class)
                        .list())
                .containsExactly("UNREADABLE");
        assertThat(arrived()).containsExactly(message, message);
    }

    @Test
    void areSaidToBeOutOfReachOnceAndThatTheyAreNotAnyMore(CapturedOutput output) {
        var fetched = fetched("DISTANT");
        for (var silence : List.of(Answer.raw(503, ""), liesReady(message).unsigned(), Answer.raw(403, ""))) {
            answers(fetch -> silence, silence);
            fetched.fetch();
            fetched.fetch();
        }
        answers(fetch -> liesReady(message), Answer.async(new AsyncReply.Noted(NOW, null)));
        fetched.fetch();
        fetched.fetch();

        assertThat(output.getAll().lines().filter(line -> line.contains("what lies ready for DISTANT")))
                .extracting(line -> line.replaceAll(".*DISTANT ", ""))
                .containsExactly(
                        "cannot be fetched: HTTP 503",
                        "cannot be fetched: signature NOT_SIGNED",
                        "cannot be fetched: the line to the gateway has to be mended: HTTP 403",
                        "is fetched again");
    }

    @Test
    void ofOneServiceDoNotWaitForThoseOfAnotherThatWeMayNotFetch() {
        var denied = Answer.fault(new ErrorInfo("SBF-AD-1", "denied", null, null, null, null));
        answers(
                fetch -> fetch.serviceId().equals("FORBIDDEN") ? denied : liesReady(message),
                Answer.async(new AsyncReply.Noted(NOW, null)));

        fetched("FORBIDDEN", "SERVICE").fetch();

        assertThat(states()).hasSize(1);
        assertThat(arrived()).containsExactly(message);
    }

    private void answers(Function<AsyncCall.Fetch, Answer> toFetch, Answer toOthers) {
        twin.says(bytes -> {
            var call = AsyncChannel.readCall(Xml.parse(bytes));
            heard.add(call);
            return call instanceof AsyncCall.Fetch fetch ? toFetch.apply(fetch) : toOthers;
        });
    }

    private static Answer liesReady(String id) {
        return Answer.async(new AsyncReply.Messages(NOW, null, List.of(ready(id))));
    }

    private static AsyncMessage ready(String id) {
        var info = new MessageInfo(
                id, Ids.next().toString(), "SERVICE", MessageType.RESPONSE, NOW, null, null, Map.of(), null);
        return new AsyncMessage(info, new MessageData.Escaped("<a/>"));
    }

    /** The first of them is of a type that nobody knows. */
    private static Document withAnUnknownType(AsyncMessage first, AsyncMessage second) {
        var answer = AsyncChannel.write(new AsyncReply.Messages(NOW, null, List.of(first, second)));
        answer.getElementsByTagNameNS("*", "messageType").item(0).setTextContent("SOMETHING-NEW");
        return answer;
    }

    private FetchedMessages fetched(String... services) {
        var settings = twin.settings(List.of(services));
        var gateway = new Gateway(
                twin.line(),
                new GatewayCall(settings),
                messages,
                new GatewayFigures(new SimpleMeterRegistry()),
                settings,
                new SilentLines(),
                clock);
        return new FetchedMessages(gateway, deliveries, settings);
    }

    private List<String> arrived() {
        return heard.stream()
                .filter(AsyncCall.NotifyDelivery.class::isInstance)
                .map(call -> ((AsyncCall.NotifyDelivery) call).messageId())
                .toList();
    }

    private String kept(String id) {
        var content = database.sql("select content from gateway_delivery where message_id = ?")
                .param(id)
                .query(byte[].class)
                .single();
        return new String(content, StandardCharsets.UTF_8);
    }

    private List<String> states() {
        return states(message);
    }

    private List<String> states(String id) {
        return database.sql("select state from gateway_delivery where message_id = ? order by id")
                .param(id)
                .query(String.class)
                .list();
    }
}
