package kz.patronat.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * A legal term of a case as it was computed, with the explanation that clerk, applicant and auditor read alike.
 *
 * @param code code of the term in {@code terms.dmn}
 * @param dueDate the last day
 * @param reason why it was computed: registration, change of calendar, extension
 * @param metAt when the event that meets it happened
 * @param breachedAt when its breach was recorded
 */
public record CaseTerm(
        CaseNumber caseNumber,
        String code,
        LocalDate effectiveDate,
        LocalDate firstDay,
        LocalDate dueDate,
        boolean provisional,
        List<String> explanationKk,
        List<String> explanationRu,
        String reason,
        @Nullable Instant metAt,
        @Nullable Instant breachedAt) {

    public List<String> explanation(Language language) {
        return language == Language.KK ? explanationKk : explanationRu;
    }
}
