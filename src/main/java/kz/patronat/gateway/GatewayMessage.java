package kz.patronat.gateway;

import java.time.Instant;
import java.util.UUID;
import kz.patronat.gateway.wire.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * A message that the gateway brought by itself.
 *
 * @param concerns what our question that it answers was about; null for everything but an answer to one
 * @param receivedAt when it was brought, however late it is worked off
 * @param evidence the whole message as it came
 */
public record GatewayMessage(
        String serviceId,
        MessageType type,
        @Nullable UUID concerns,
        @Nullable String messageId,
        MessageData data,
        Instant receivedAt,
        byte[] evidence) {}
