package kz.patronat.gateway.wire;

import java.time.OffsetDateTime;
import kz.patronat.gateway.MessageData;
import org.jspecify.annotations.Nullable;

/** {@code SendMessageResponse} of the synchronous channel. */
public record SyncResponse(
        @Nullable String messageId,
        @Nullable String correlationId,
        @Nullable OffsetDateTime responseDate,
        Status status,
        @Nullable String sessionId,
        MessageData data)
        implements SyncReply {

    /** What became of the request in the words of the provider of the service. */
    public record Status(String code, @Nullable String message) {}
}
