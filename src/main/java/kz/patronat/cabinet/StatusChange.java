package kz.patronat.cabinet;

import java.time.Instant;
import java.util.UUID;
import kz.patronat.document.PaperId;
import kz.patronat.kernel.ProviderId;
import org.jspecify.annotations.Nullable;

/**
 * One change of what the cabinet shows.
 *
 * @param number of the case or of the complaint
 * @param ordinal counts the changes of that number from 1; with it a repeated word is known for what it is
 * @param paper the result that came with the change
 * @param attempts how often the portal was told in vain
 */
public record StatusChange(
        UUID id,
        String number,
        int ordinal,
        ProviderId provider,
        CabinetStatus status,
        Instant at,
        @Nullable PaperId paper,
        int attempts) {}
