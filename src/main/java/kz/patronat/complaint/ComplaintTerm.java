package kz.patronat.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * The term of a complaint as it stands, with the explanation that everybody reads alike.
 *
 * @param code code of the term in {@code terms.dmn}; an extended term has the code {@code extension}
 * @param countedFrom the day after which the count begins
 */
public record ComplaintTerm(
        String complaint,
        String code,
        LocalDate countedFrom,
        LocalDate dueDate,
        boolean provisional,
        List<Bilingual> explanation,
        @Nullable Instant metAt,
        @Nullable Instant breachedAt) {

    /** Code of a term that was made longer. */
    public static final String EXTENSION = "extension";

    public ComplaintTerm {
        explanation = List.copyOf(explanation);
    }

    public boolean isExtended() {
        return code.equals(EXTENSION);
    }

    /** Line by line. */
    public List<String> explanation(Language language) {
        return explanation.stream().map(line -> line.in(language)).toList();
    }
}
