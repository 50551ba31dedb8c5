package kz.patronat.casefile;

import java.time.LocalDate;
import java.util.UUID;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Phone;
import org.jspecify.annotations.Nullable;

/** The applicant or the spouse as they stand in one case. */
public record Person(
        UUID id,
        CaseNumber caseNumber,
        Part part,
        Iin iin,
        PersonName name,
        LocalDate birthDate,
        @Nullable Phone phone,
        @Nullable String email,
        @Nullable String address) {

    /** In what part the person stands in the case. */
    public enum Part {
        APPLICANT,
        SPOUSE
    }
}
