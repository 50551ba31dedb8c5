package kz.patronat.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.patronat.kernel.CaseNumber;

/**
 * The invitation to sign at the office.
 *
 * @param appointmentAt local time of Almaty
 */
public record InvitationFacts(
        Recipient recipient,
        CaseNumber number,
        LocalDate submittedOn,
        List<NamedChild> children,
        LocalDateTime appointmentAt,
        Official signer)
        implements Facts {

    @Override
    public PaperKind kind() {
        return PaperKind.INVITATION;
    }
}
