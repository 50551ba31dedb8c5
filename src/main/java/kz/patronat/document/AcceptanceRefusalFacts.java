package kz.patronat.document;

import java.time.LocalDate;
import java.util.List;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * What is missing or wrong in the package.
 *
 * @param number of the case; null when the visitor was refused at the counter, where no case begins
 */
public record AcceptanceRefusalFacts(
        Recipient recipient,
        @Nullable CaseNumber number,
        LocalDate submittedOn,
        List<Shortcoming> shortcomings,
        Appeal appeal,
        Official signer)
        implements Facts {

    /** One document that keeps the package from being accepted. */
    public record Shortcoming(
            Bilingual document, Defect defect, @Nullable String remark) {}

    /** What is wrong with a document; texts under {@code document.defect.<name>}. */
    public enum Defect {
        MISSING,
        EXPIRED,
        UNREADABLE,
        INCOMPLETE,
        SIGNATURE_INVALID
    }

    @Override
    public PaperKind kind() {
        return PaperKind.ACCEPTANCE_REFUSAL;
    }
}
