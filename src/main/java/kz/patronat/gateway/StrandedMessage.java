package kz.patronat.gateway;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the gateway brought that could not be worked off, without what it says.
 *
 * @param since when it was tried for the last time
 * @param concerns number of the question it answers; null when it answers none of ours
 */
public record StrandedMessage(
        UUID id,
        String serviceId,
        Instant receivedAt,
        Instant since,
        @Nullable UUID concerns) {}
