package kz.patronat.document;

import java.time.LocalDate;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * The reasoned answer to a complaint (clauses C21, C22, C24; APPC art. 80, 100).
 *
 * @param incoming number of the complaint
 * @param number the case that it is about
 * @param outcome in words
 * @param ground the norm or rule on which the answer rests
 * @param facts what was found
 * @param reasons why it is so
 * @param order what has to be done now, in words; null when nothing is ordered
 * @param appeal the terms of the levels that are left; {@code providerWorkingDays} is not printed
 * @param body who answers; after the quality body there is only the court
 */
public record ComplaintAnswerFacts(
        Recipient recipient,
        String incoming,
        LocalDate registeredOn,
        @Nullable CaseNumber number,
        Bilingual outcome,
        String ground,
        String facts,
        String reasons,
        @Nullable Bilingual order,
        Appeal appeal,
        AnsweringBody body,
        Official signer)
        implements Facts {

    @Override
    public PaperKind kind() {
        return PaperKind.COMPLAINT_ANSWER;
    }
}
