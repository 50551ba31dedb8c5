package kz.patronat.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;

/**
 * That an application has been registered; the same however often it is asked.
 *
 * @param effectiveDate the day that counts as the day of registration
 * @param dueDate the last day of the term of the service (clause C4)
 */
public record Accepted(
        CaseNumber number,
        Instant receivedAt,
        LocalDate effectiveDate,
        LocalDate dueDate,
        List<String> explanationKk,
        List<String> explanationRu) {

    public Accepted {
        explanationKk = List.copyOf(explanationKk);
        explanationRu = List.copyOf(explanationRu);
    }

    public List<String> explanation(Language language) {
        return language == Language.KK ? explanationKk : explanationRu;
    }
}
