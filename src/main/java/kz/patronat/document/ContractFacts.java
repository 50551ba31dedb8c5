package kz.patronat.document;

import java.time.LocalDate;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Phone;
import org.jspecify.annotations.Nullable;

/**
 * The contract on one child (Code art. 134, 136, 137).
 *
 * @param educator the applicant
 * @param child from ten years on with the child's own consent
 * @param from first day of the term
 * @param until last day of the term
 * @param conditions what the parties agreed beyond the common text, in their words
 * @param official who signs for the body
 */
public record ContractFacts(
        Educator educator,
        Ward child,
        LocalDate from,
        LocalDate until,
        @Nullable String conditions,
        Official official) implements Facts {

    /** The person who takes the child. */
    public record Educator(PersonName name, Iin iin, LocalDate birthDate, String address, Phone phone) {}

    /**
     * The child.
     *
     * @param livesWith organisation or guardian with whom the child lived
     * @param consented the child's own consent was obtained
     */
    public record Ward(
            PersonName name,
            Iin iin,
            LocalDate birthDate,
            @Nullable String livesWith,
            boolean consented) {}

    public ContractFacts {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("the term of a contract ends after it begins");
        }
    }

    @Override
    public PaperKind kind() {
        return PaperKind.CONTRACT;
    }
}
