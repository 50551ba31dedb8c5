package kz.patronat.portal;

import java.time.Instant;
import java.util.UUID;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.ProviderId;
import org.jspecify.annotations.Nullable;

/**
 * A request that could not become a case and waits for a person.
 *
 * @param provider the word that was sent
 * @param known the provider, when there is one of that id
 * @param applicant name and telephone as far as they could be read, so that somebody can be called
 * @param repeated how often it has come again since
 */
public record Waiting(
        UUID id,
        Instant receivedAt,
        @Nullable String submission,
        @Nullable String provider,
        @Nullable ProviderId known,
        @Nullable String applicant,
        @Nullable String phone,
        String reason,
        Bilingual sentences,
        int repeated) {}
