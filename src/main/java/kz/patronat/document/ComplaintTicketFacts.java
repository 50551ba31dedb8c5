package kz.patronat.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * The proof that a complaint was accepted (clause C19; APPC art. 64).
 *
 * @param incoming its incoming number
 * @param receivedAt local time of Almaty
 * @param registeredOn the working day that counts
 * @param way how it came, in words
 * @param addressee to whom it is written, in words
 * @param number the case that it is about
 * @param acceptedBy null when it came through the portal
 * @param answerBy the last day of the answer
 * @param explanation of the term, line by line
 * @param defects what is missing, in words
 * @param mendBy until when it may be brought
 * @param body who answers
 * @param qualityWorkingDays in which the quality body answers
 */
public record ComplaintTicketFacts(
        PersonName complainant,
        String incoming,
        LocalDateTime receivedAt,
        LocalDate registeredOn,
        Bilingual way,
        Bilingual addressee,
        @Nullable CaseNumber number,
        @Nullable Official acceptedBy,
        LocalDate answerBy,
        List<Bilingual> explanation,
        @MayBeEmpty List<Bilingual> defects,
        @Nullable LocalDate mendBy,
        AnsweringBody body,
        int qualityWorkingDays)
        implements Facts {

    @Override
    public PaperKind kind() {
        return PaperKind.COMPLAINT_TICKET;
    }
}
