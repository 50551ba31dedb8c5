package kz.patronat.casefile;

import java.time.Clock;
import java.time.LocalDate;
import kz.patronat.kernel.Age;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Zone;
import org.springframework.stereotype.Component;

/** What holds of everybody in a case whenever it is written, at the intake as in a correction (clause C3). */
@Component
public class IdentityRules {

    private final Clock clock;

    IdentityRules(Clock clock) {
        this.clock = clock;
    }

    /** @throws RejectedInput when nobody alive can have been born then */
    public void checkBorn(String field, LocalDate birthDate) {
        if (Age.isImpossible(birthDate, today())) {
            throw new RejectedInput(field, "casefile.birth-date.impossible");
        }
    }

    /**
     * Only adults become patronage educators (Code art. 122(1), 135(1)).
     *
     * @throws RejectedInput when the applicant is younger
     */
    public void checkApplicant(String field, LocalDate birthDate) {
        if (!isAdult(birthDate)) {
            throw new RejectedInput(field, "casefile.applicant.minor", Age.ADULT);
        }
    }

    public boolean isAdult(LocalDate birthDate) {
        return Age.of(birthDate, today()).isAdult();
    }

    /**
     * Digits that do not fit the birth date are no error, but somebody must have compared them.
     *
     * @param confirmed somebody has
     * @throws RejectedInput when they do not fit and nobody has
     */
    public void checkFit(String field, Iin iin, LocalDate birthDate, boolean confirmed) {
        if (iin.isOddFor(birthDate) && !confirmed) {
            throw new RejectedInput(field, "casefile.iin.odd");
        }
    }

    private LocalDate today() {
        return Zone.day(clock.instant());
    }
}
