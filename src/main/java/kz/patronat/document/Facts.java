package kz.patronat.document;

import org.jspecify.annotations.Nullable;

/**
 * What one paper says. A component that is not {@code @Nullable} must be there, a text not blank and a list not empty;
 * otherwise the paper is not drawn.
 */
public sealed interface Facts
        permits ReceiptFacts,
                AcceptanceRefusalFacts,
                HousingActFacts,
                PreliminaryDecisionFacts,
                RefusalFacts,
                NoticeFacts,
                InvitationFacts,
                ContractFacts,
                NoticeWithdrawalFacts,
                EndingFacts,
                ComplaintTicketFacts,
                ComplaintAnswerFacts,
                ComplaintNoticeFacts {

    PaperKind kind();

    /** The official whom the paper names as its signer; null where it names none. */
    default @Nullable Official signer() {
        return null;
    }
}
