package kz.patronat.cabinet;

import java.time.Instant;
import java.util.UUID;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.signature.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant asked for in a case, signed.
 *
 * @param requestId the applicant's own number of it
 * @param reference under which the signed bytes lie and their signature is judged
 * @param sha256 of the signed bytes
 * @param said reason or objection
 * @param late an objection that came after its last day
 * @param refusedFor why the signature is refused
 * @param asked how often the signature could not be judged or the moment was not there yet
 */
public record PersonalRequest(
        UUID id,
        CaseNumber caseNumber,
        Kind kind,
        UUID requestId,
        String reference,
        String sha256,
        @Nullable String said,
        boolean late,
        Language language,
        Instant receivedAt,
        State state,
        Verdict.@Nullable Reason refusedFor,
        int asked) {

    /** What is asked for; texts under {@code cabinet.request.<name>}. */
    public enum Kind {
        /** The application is taken back. */
        WITHDRAWAL,
        /** The act of the study was read (clause C12). */
        ACKNOWLEDGEMENT,
        /** An objection to an intended refusal (APPC art. 73). */
        OBJECTION,
        /** There is nothing to object to an intended refusal: nobody need wait for the hearing (APPC art. 73). */
        AGREEMENT;

        /** Whether it answers an intended refusal. */
        boolean isAnswerInHearing() {
            return this == OBJECTION || this == AGREEMENT;
        }
    }

    /** What became of it; texts under {@code cabinet.request-state.<name>}. */
    public enum State {
        /** Kept; its signature or its moment is still awaited. */
        WAITING,
        CARRIED_OUT,
        /** The signature is not the applicant's or does not hold. */
        INVALID,
        /** The case had gone on by the time it could be carried out. */
        TOO_LATE
    }

    /** Key of the sentence that says why its signature is refused. */
    public String refusal() {
        return refusedFor == null ? "cabinet.request.signature-invalid" : refusedFor.key();
    }
}
