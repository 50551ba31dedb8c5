package kz.patronat.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import kz.patronat.gateway.MessageData;
import kz.patronat.gateway.UnreadableMessage;
import kz.patronat.gateway.wire.AsyncCall.ReceiveStatus;
import kz.patronat.gateway.wire.AsyncCall.ResendMessage;
import kz.patronat.gateway.wire.AsyncReply.MessageState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AsyncChannelTest {

    private static final OffsetDateTime SENT = OffsetDateTime.parse("2026-09-24T10:15:30+05:00");
    private static final Sender SENDER = new Sender("patronat", "secret");

    private static final AsyncMessage MESSAGE = new AsyncMessage(
            new MessageInfo(
                    "1", "7", "SERVICE", MessageType.RESPONSE, SENT, "r", SENDER, Map.of("key", "value"), "{9}"),
            new MessageData.Escaped("<a/>"));

    static List<Arguments> calls() {
        var error = new ErrorInfo("E", "unreadable", null, SENT, null, null);
        return List.of(
                Arguments.of("async-send", new AsyncCall.Send(MESSAGE)),
                Arguments.of("async-status", new AsyncCall.AskState("1", SENT, SENDER, Map.of())),
                Arguments.of("async-fetch", new AsyncCall.Fetch(null, null, SENT, "SERVICE", SENDER, 10, Map.of())),
                Arguments.of(
                        "async-delivery",
                        new AsyncCall.NotifyDelivery(
                                "1",
                                "SERVICE",
                                SENT,
                                ReceiveStatus.MESSAGE_NOT_ACCTEPTED,
                                SENT,
                                ResendMessage.RESEND,
                                error,
                                SENT,
                                SENDER)));
    }

    static List<Arguments> replies() {
        return List.of(
                Arguments.of("async-send-response", new Accepted("2", "1", SENT, "{9}")),
                Arguments.of(
                        "async-status-response",
                        new AsyncReply.State(MessageState.ON_DELIVERY, "200", "on the way", SENT, SENT, null)),
                Arguments.of("async-fetch-response", new AsyncReply.Messages(SENT, "{9}", List.of(MESSAGE))),
                Arguments.of("async-delivery-response", new AsyncReply.Noted(SENT, null)),
                Arguments.of(
                        "async-fault",
                        new AsyncReply.Fault(new ErrorInfo("SBF-AD-1", "denied", null, SENT, null, null))));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void writesAndReadsEachCall(String golden, AsyncCall call) {
        var written = AsyncChannel.write(call);

        assertThat(Golden.written(written)).isEqualTo(Golden.text(golden));
        assertThat(AsyncChannel.readCall(Golden.document(golden))).isEqualTo(call);
    }

    @ParameterizedTest
    @MethodSource("replies")
    void writesAndReadsEachReply(String golden, AsyncReply reply) {
        var written = AsyncChannel.write(reply);

        assertThat(Golden.written(written)).isEqualTo(Golden.text(golden));
        assertThat(AsyncChannel.readReply(Golden.document(golden))).isEqualTo(reply);
    }

    @Test
    void namesTheFaultAfterItsOperation() {
        var error = new ErrorInfo("E", "none", null, null, null, null);

        assertThat(Golden.written(AsyncChannel.fault("getMessages", error)))
                .contains("<typ:getMessagesFault1_getMessagesFault ");
    }

    @Test
    void takesNoCallOfTheOtherChannel() {
        var sync = Golden.document("sync-request-typed");

        assertThatThrownBy(() -> AsyncChannel.readCall(sync)).isInstanceOf(UnreadableMessage.class);
    }

    @Test
    void putsNoPasswordIntoALog() {
        assertThat(MESSAGE.toString()).contains("patronat").doesNotContain("secret");
    }
}
