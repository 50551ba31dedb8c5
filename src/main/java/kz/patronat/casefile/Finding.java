package kz.patronat.casefile;

import java.time.Instant;
import java.util.UUID;
import kz.patronat.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a check found out, in the few words that a decision reads (clauses C8, C12). The answer itself stays sealed with
 * the capability that asked.
 *
 * @param person whom it concerns; null when it concerns the household
 * @param at when the answer was given; answers grow old. Of what a registry said, when it was brought, however late it
 *     could be taken in; of a certificate on paper the day of its issue. So it may lie before what was written down
 *     earlier
 */
public record Finding(
        CaseNumber caseNumber, Check check, @Nullable UUID person, Outcome outcome, Instant at) {

    /** What was checked. */
    public enum Check {
        IDENTITY,
        CRIMINAL_RECORD,
        HOUSING
    }

    /** What came out; texts under {@code casefile.finding.<name>}. */
    public enum Outcome {
        /** Nothing stands against the placement; for housing: the conditions exist. */
        CLEAR,
        /** Something stands against it; for housing: the conditions do not exist. */
        IMPEDIMENT,
        /** The registry knows no such person. */
        NOT_FOUND,
        /** The answer or the document is no longer valid. */
        EXPIRED,
        /** No consent, no access, nobody at home: nothing could be found out. */
        NOT_STUDIED
    }
}
