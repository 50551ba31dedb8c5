package kz.patronat.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.patronat.document.PaperId;
import kz.patronat.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * The act of the study of housing and living conditions (clause C12, annex 2).
 *
 * @param run instance of the process that carries it
 * @param content what was found; null until the study was held
 * @param inspectedBy user id of the person who studied
 * @param approvedBy user id of the person who approved it, also as one that could not be studied
 * @param closedAt when it was approved, or closed without a study
 * @param acknowledgeBy until when the applicant may read it before the case goes on
 */
public record HousingAct(
        UUID id,
        CaseNumber caseNumber,
        String run,
        State state,
        @Nullable ActContent content,
        @Nullable String inspectedBy,
        @Nullable String approvedBy,
        @Nullable Instant closedAt,
        @Nullable PaperId paper,
        @Nullable Instant acknowledgeBy,
        @Nullable Acknowledgement acknowledgement,
        @Nullable LocalDate acknowledgedOn) {

    /** Where the act stands. */
    public enum State {
        OPEN,
        FILLED_IN,
        RETURNED,
        APPROVED,
        /** The conditions could not be studied: nobody at home, or no entry. */
        NOT_STUDIED
    }

    /** How the applicant took note of the act; texts under {@code inspection.acknowledgement.<name>}. */
    public enum Acknowledgement {
        SIGNED,
        /** Before two named persons. */
        REFUSED_TO_SIGN,
        READ_IN_CABINET,
        /** The date passed. */
        NOT_READ
    }
}
