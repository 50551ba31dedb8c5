package kz.patronat.gateway.wire;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be asked of the asynchronous channel, one kind for each of its operations. */
public sealed interface AsyncCall {

    /** {@code sendMessage}. */
    record Send(AsyncMessage message) implements AsyncCall {}

    /** {@code getMessageStatus}. */
    record AskState(
            String messageId,
            @Nullable OffsetDateTime requestDate,
            @Nullable Sender sender,
            Map<String, String> properties)
            implements AsyncCall {}

    /** {@code getMessages}. */
    record Fetch(
            @Nullable String messageId,
            @Nullable String correlationId,
            @Nullable OffsetDateTime requestDate,
            String serviceId,
            @Nullable Sender sender,
            @Nullable Integer amount,
            Map<String, String> properties)
            implements AsyncCall {}

    /** {@code sendDeliveryNotification}. */
    record NotifyDelivery(
            String messageId,
            String serviceId,
            @Nullable OffsetDateTime notificationDate,
            ReceiveStatus receiveStatus,
            @Nullable OffsetDateTime statusDate,
            ResendMessage resendMessage,
            @Nullable ErrorInfo error,
            @Nullable OffsetDateTime requestDate,
            @Nullable Sender sender)
            implements AsyncCall {}

    /** Whether a fetched message could be taken over; the second one is spelled as in the schema of the gateway. */
    enum ReceiveStatus {
        MESSAGE_ACCEPTED,
        MESSAGE_NOT_ACCTEPTED
    }

    /** Whether the gateway is to deliver once more. */
    enum ResendMessage {
        RESEND,
        NOT_RESEND
    }
}
