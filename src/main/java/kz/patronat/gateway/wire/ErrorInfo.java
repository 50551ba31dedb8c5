package kz.patronat.gateway.wire;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The detail of a SOAP fault of the gateway. */
public record ErrorInfo(
        String errorCode,
        String errorMessage,
        @Nullable String errorData,
        @Nullable OffsetDateTime errorDate,
        @Nullable ErrorInfo subError,
        @Nullable String sessionId)
        implements SyncReply {}
