package kz.patronat.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.patronat.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * The intended refusal and how to object to it (APPC art. 73).
 *
 * @param children to whom the refusal would apply; empty when no child was named
 * @param objectionWorkingDays in which an objection may be made, from delivery
 * @param hearingAt local time of Almaty
 * @param hearingPlace address and room; null for the provider's address
 */
public record PreliminaryDecisionFacts(
        Recipient recipient,
        CaseNumber number,
        LocalDate submittedOn,
        @MayBeEmpty List<NamedChild> children,
        List<Ground> grounds,
        int objectionWorkingDays,
        LocalDateTime hearingAt,
        @Nullable String hearingPlace,
        Official signer)
        implements Facts {

    @Override
    public PaperKind kind() {
        return PaperKind.PRELIMINARY_DECISION;
    }
}
