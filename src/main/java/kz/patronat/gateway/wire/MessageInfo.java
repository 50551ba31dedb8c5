package kz.patronat.gateway.wire;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The head of a message.
 *
 * @param messageId new for each attempt; a sender may leave it out
 * @param correlationId messageId of the message that is answered
 * @param messageType only on the asynchronous channel
 * @param properties key and value, passed on by the gateway
 */
public record MessageInfo(
        @Nullable String messageId,
        @Nullable String correlationId,
        String serviceId,
        @Nullable MessageType messageType,
        @Nullable OffsetDateTime messageDate,
        @Nullable String routeId,
        @Nullable Sender sender,
        Map<String, String> properties,
        @Nullable String sessionId) {

    public static MessageInfo request(String messageId, String serviceId, OffsetDateTime messageDate, Sender sender) {
        return new MessageInfo(messageId, null, serviceId, null, messageDate, null, sender, Map.of(), null);
    }

    public MessageInfo with(Map<String, String> more) {
        return new MessageInfo(
                messageId, correlationId, serviceId, messageType, messageDate, routeId, sender, more, sessionId);
    }

    /** The same on the asynchronous channel. */
    public MessageInfo as(MessageType type, @Nullable String answered) {
        return new MessageInfo(
                messageId, answered, serviceId, type, messageDate, routeId, sender, properties, sessionId);
    }
}
