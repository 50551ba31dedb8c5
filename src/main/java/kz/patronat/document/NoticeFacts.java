package kz.patronat.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * The notice of annex 1.
 *
 * @param signWithinDays calendar days from receipt of the notice
 * @param appointmentAt local time of Almaty; null when the applicant comes when it suits
 */
public record NoticeFacts(
        PersonName applicant,
        Iin iin,
        LocalDate birthDate,
        CaseNumber number,
        LocalDate submittedOn,
        List<NamedChild> children,
        int signWithinDays,
        @Nullable LocalDateTime appointmentAt,
        Official signer)
        implements Facts {

    @Override
    public PaperKind kind() {
        return PaperKind.NOTICE;
    }
}
