package kz.patronat.gateway.wire;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** {@code sendMessageResponse}: the message was taken over, nothing more. */
public record Accepted(
        @Nullable String messageId,
        @Nullable String correlationId,
        @Nullable OffsetDateTime responseDate,
        @Nullable String sessionId)
        implements AsyncReply {}
