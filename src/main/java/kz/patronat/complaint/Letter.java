package kz.patronat.complaint;

import java.time.Instant;
import java.util.UUID;
import kz.patronat.complaint.Complaint.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer drafted to be signed: the answer, or a longer term with its reason.
 *
 * @param ground the norm or rule on which the answer rests; null for an extension
 * @param facts what was found; null for an extension
 * @param reasons why it is so
 * @param step where a new round enters when the complaint is satisfied
 * @param days working days by which the term is made longer; zero for an answer
 * @param sentBack why it was not signed
 */
public record Letter(
        UUID id,
        String complaint,
        Kind kind,
        @Nullable Outcome outcome,
        @Nullable String ground,
        @Nullable String facts,
        String reasons,
        @Nullable Step step,
        int days,
        String draftedBy,
        Instant draftedAt,
        @Nullable String signedBy,
        @Nullable Instant signedAt,
        @Nullable String sentBack) {

    /** What is to be signed. */
    public enum Kind {
        ANSWER,
        EXTENSION
    }

    /** Where the case is taken up again; texts under {@code complaint.step.<name>}. */
    public enum Step {
        CHECKS,
        INSPECTION,
        EXAMINATION
    }
}
