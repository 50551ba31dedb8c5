package kz.patronat.inspection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit to the applicant's home.
 *
 * @param ordinal from 1 within the act
 * @param inspector user id of the person who goes, or went in the end
 * @param message what the applicant is told besides
 * @param toldAt when the applicant was told of the visit
 * @param outcome null while the visit lies ahead
 */
public record Visit(
        UUID id,
        UUID act,
        int ordinal,
        Instant plannedAt,
        String inspector,
        String place,
        @Nullable String message,
        @Nullable Instant toldAt,
        @Nullable Outcome outcome,
        @Nullable String note) {

    /** Whether somebody stood at the door in vain. */
    public boolean isAttempt() {
        return outcome != null && outcome.isAttempt();
    }

    /** What came of a visit; texts under {@code inspection.visit.<name>}. */
    public enum Outcome {
        HELD,
        NOBODY_HOME,
        ENTRY_REFUSED,
        /** Put off by agreement; counts as no attempt. */
        POSTPONED,
        /** The case ended before. */
        CANCELLED;

        /** Whether somebody stood at the door in vain. */
        public boolean isAttempt() {
            return this == NOBODY_HOME || this == ENTRY_REFUSED;
        }
    }
}
