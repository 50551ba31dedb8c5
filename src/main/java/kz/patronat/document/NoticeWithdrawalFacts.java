package kz.patronat.document;

import java.time.LocalDate;
import kz.patronat.kernel.CaseNumber;

/**
 * Why a notice or an invitation is taken back before anything was signed.
 *
 * @param withdrawnNumber number of the notice or invitation
 * @param withdrawnOf its date
 * @param reason in the words of the official
 */
public record NoticeWithdrawalFacts(
        Recipient recipient,
        CaseNumber number,
        String withdrawnNumber,
        LocalDate withdrawnOf,
        String reason,
        Appeal appeal,
        Official signer)
        implements Facts {

    @Override
    public PaperKind kind() {
        return PaperKind.NOTICE_WITHDRAWAL;
    }
}
