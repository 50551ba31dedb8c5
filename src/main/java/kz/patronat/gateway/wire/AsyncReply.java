package kz.patronat.gateway.wire;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes back on the asynchronous channel, one kind for each of its operations. */
public sealed interface AsyncReply
        permits Accepted, AsyncReply.State, AsyncReply.Messages, AsyncReply.Noted, AsyncReply.Fault {

    /** {@code getMessageStatusResponse}. */
    record State(
            MessageState state,
            String statusCode,
            @Nullable String statusMessage,
            @Nullable OffsetDateTime statusDate,
            @Nullable OffsetDateTime responseDate,
            @Nullable String sessionId)
            implements AsyncReply {}

    /**
     * {@code getMessagesResponse}: what lies ready for us.
     *
     * @param unread what lies among them and cannot be read; never written
     */
    record Messages(
            @Nullable OffsetDateTime responseDate,
            @Nullable String sessionId,
            List<AsyncMessage> messages,
            List<UnreadMessage> unread)
            implements AsyncReply {

        public Messages(
                @Nullable OffsetDateTime responseDate, @Nullable String sessionId, List<AsyncMessage> messages) {
            this(responseDate, sessionId, messages, List.of());
        }
    }

    /** {@code sendDeliveryNotificationResponse}. */
    record Noted(
            @Nullable OffsetDateTime responseDate, @Nullable String sessionId) implements AsyncReply {}

    /** A SOAP fault of any operation. */
    record Fault(ErrorInfo error) implements AsyncReply {}

    /** How far a message has come. */
    enum MessageState {
        ON_DELIVERY,
        DELIVERED,
        NOT_DELIVERED,
        DELIVERY_STOPPED
    }
}
