package kz.patronat.casefile;

import java.time.LocalDate;
import java.util.UUID;
import kz.patronat.kernel.Age;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A child whom the applicant wishes to take, with what was agreed about the child (Code art. 136) and, at the end,
 * the outcome of the case for this child.
 *
 * @param ordinal place in the case, from 1
 * @param livesWith organisation or guardian with whom the child lives now
 * @param agreed the administration or guardian agrees
 * @param siblings how brothers and sisters stay together, or why not
 * @param opinion the child's opinion
 * @param consents the child's own consent, asked from ten years on
 */
public record Child(
        UUID id,
        CaseNumber caseNumber,
        int ordinal,
        Iin iin,
        PersonName name,
        LocalDate birthDate,
        @Nullable String livesWith,
        boolean agreed,
        @Nullable String siblings,
        @Nullable String opinion,
        @Nullable Boolean consents,
        @Nullable Outcome outcome,
        @Nullable String outcomeReason) {

    /** Age from which a child is placed only with the child's own consent (Code art. 136). */
    public static final int AGE_OF_CONSENT = 10;

    /** Age from which nobody is a child any more and patronage ends (Code art. 130(3)). */
    public static final int AGE_OF_MAJORITY = Age.ADULT;

    /** How the case ended for the child. */
    public enum Outcome {
        CONTRACT,
        REFUSED,
        NOT_CONCLUDED
    }

    public LocalDate comesOfAgeOn() {
        return birthDate.plusYears(AGE_OF_MAJORITY);
    }

    public boolean isAskedOn(LocalDate day) {
        return isAsked(birthDate, day);
    }

    /** Whether a child born then has a say of its own on the day. */
    public static boolean isAsked(LocalDate birthDate, LocalDate day) {
        return Age.of(birthDate, day).years() >= AGE_OF_CONSENT;
    }
}
