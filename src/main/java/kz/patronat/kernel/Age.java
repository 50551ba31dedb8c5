package kz.patronat.kernel;

import java.time.LocalDate;
import java.time.Period;

/** Age in full years on a day; negative before the birth. */
public record Age(int years) {

    /**
     * Full age (кәмелетке толу / совершеннолетие): only adults become patronage educators (Code art. 122(1), 135(1)),
     * and a child is whoever is younger (Code art. 1(1) subparagraph 8).
     */
    public static final int ADULT = 18;

    private static final int OLDEST = 120;

    public static Age of(LocalDate birthDate, LocalDate day) {
        return new Age(Period.between(birthDate, day).getYears());
    }

    public boolean isAdult() {
        return years >= ADULT;
    }

    /** Whether nobody alive on the day can have been born then. */
    public static boolean isImpossible(LocalDate birthDate, LocalDate day) {
        return birthDate.isAfter(day) || birthDate.isBefore(day.minusYears(OLDEST));
    }
}
