package kz.patronat.gateway.wire;

import org.jspecify.annotations.Nullable;

/**
 * One of the messages that lay ready, which cannot be read as one.
 *
 * @param messageId where at least that can be read
 * @param correlationId likewise
 * @param envelope of its own around what lay there, as if it had been brought
 * @param reason for the administrator; no personal data
 */
public record UnreadMessage(
        @Nullable String messageId, @Nullable String correlationId, byte[] envelope, String reason) {}
