package kz.patronat.casefile;

import java.time.Instant;
import java.time.LocalDate;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.ProviderId;
import org.jspecify.annotations.Nullable;

/**
 * The cover sheet of a case.
 *
 * @param submittedAt when the application came in
 * @param effectiveDate the working day on which it counts as registered
 * @param executor user id of the responsible executor once the head has named one
 */
public record CaseFile(
        CaseNumber number,
        ProviderId provider,
        Channel channel,
        Language language,
        Instant submittedAt,
        LocalDate effectiveDate,
        boolean married,
        CaseStatus status,
        @Nullable String executor,
        @Nullable Instant endedAt) {}
