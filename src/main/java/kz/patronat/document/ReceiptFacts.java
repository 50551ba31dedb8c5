package kz.patronat.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Phone;
import org.jspecify.annotations.Nullable;

/**
 * The six items of the receipt (clause C10) and how the term was computed.
 *
 * @param receivedAt local time of Almaty
 * @param resultOn the last day of the term
 * @param explanation of the term, line by line
 * @param acceptedBy null when the portal registered the request by itself
 */
public record ReceiptFacts(
        CaseNumber number,
        LocalDateTime receivedAt,
        List<Attachment> documents,
        LocalDate resultOn,
        List<Bilingual> explanation,
        @Nullable Official acceptedBy,
        PersonName applicant,
        List<Phone> phones)
        implements Facts {

    /** A document that was handed in. */
    public record Attachment(Bilingual name, int count) {}

    @Override
    public PaperKind kind() {
        return PaperKind.RECEIPT;
    }
}
