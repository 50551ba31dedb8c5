package kz.patronat.registry;

import java.time.LocalDate;
import java.util.List;
import kz.patronat.casefile.Finding.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk read from a paper in place of a registry's answer.
 *
 * @param impediment set when the outcome is an impediment
 * @param difference in the clerk's words, null when the paper agrees with the case file
 * @param reference number of the paper
 * @param goodFrom day from which its shelf life counts: the issue of a certificate, the sight of an identity document
 */
public record PaperAnswer(
        Outcome outcome,
        @Nullable Impediment impediment,
        @Nullable String difference,
        String reference,
        String issuedBy,
        LocalDate goodFrom) {

    Judgement judgement() {
        return Judgement.of(outcome, impediment, difference == null ? List.of() : List.of(difference), reference);
    }
}
