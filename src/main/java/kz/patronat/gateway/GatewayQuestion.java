package kz.patronat.gateway;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be sent through the gateway.
 *
 * @param message id of this attempt alone
 * @param concerns what it is about, the same from attempt to attempt; a late answer is brought back to it
 * @param correlation messageId of the message that this one answers
 */
public record GatewayQuestion(
        UUID message,
        UUID concerns,
        String serviceId,
        @Nullable String correlation,
        MessageData data) {

    public GatewayQuestion(UUID message, UUID concerns, String serviceId, MessageData data) {
        this(message, concerns, serviceId, null, data);
    }
}
