package kz.patronat.intake;

import java.time.Instant;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.ProviderId;
import org.jspecify.annotations.Nullable;

/**
 * A visit to the office, from the ticket to the door.
 *
 * @param number registration number of the visit, the key of its process
 * @param waitingBreachedAt when the norm of waiting was passed unmet
 * @param calledBy user id of the registrar
 * @param serviceEndsAt end of the norm of service, known from the call on
 * @param iin of the visitor when the registrar asked for it at the call
 * @param caseNumber of the case that began with the visit
 * @param receiptSigned whether the applicant signed for the receipt; null until it is handed over
 * @param forgotten nobody ended the visit, so the end of the day did
 */
public record Visit(
        String number,
        ProviderId provider,
        String ticket,
        Instant arrivedAt,
        Instant waitingEndsAt,
        @Nullable Instant waitingBreachedAt,
        @Nullable Instant calledAt,
        @Nullable String calledBy,
        @Nullable Instant serviceEndsAt,
        @Nullable Instant serviceBreachedAt,
        @Nullable Iin iin,
        @Nullable CaseNumber caseNumber,
        @Nullable Boolean receiptSigned,
        @Nullable VisitOutcome outcome,
        boolean forgotten,
        @Nullable Instant endedAt) {

    static Visit arrived(String number, ProviderId provider, String ticket, Instant arrivedAt, Instant waitingEndsAt) {
        return new Visit(
                number,
                provider,
                ticket,
                arrivedAt,
                waitingEndsAt,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null);
    }
}
