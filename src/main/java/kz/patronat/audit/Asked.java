package kz.patronat.audit;

import java.time.LocalDate;
import kz.patronat.casefile.CaseStatus;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor looks for, as the parameters of a request name it; whatever is null is not asked.
 *
 * @param q a case number or its beginning, the twelve digits of an IIN, or the beginning of a surname
 * @param from first day of registration
 * @param to last day of registration
 * @param overdue the term of the service passed unmet
 * @param ended whether the case has its result
 * @param order null for the newest first
 */
record Asked(
        @Nullable String q,
        @Nullable String provider,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable CaseStatus status,
        @Nullable Boolean overdue,
        @Nullable Boolean ended,
        @Nullable Question question,
        CaseRegister.@Nullable Order order) {}
