package kz.patronat.deadline;

import java.util.List;
import kz.patronat.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A term as the table {@code terms.dmn} has it on a certain day.
 *
 * @param code what programs call it
 * @param name what people call it
 * @param length how many units
 * @param countedBackFrom code of the term from whose last day a {@link Unit#WORKING_DAYS_BACK} term is counted back
 * @param metBy code of the event that meets the term
 * @param warnings how many days before the end somebody is warned, in days of the unit, most first
 * @param reference the law that sets the term; null when it is configuration, which is never shown as a citation
 */
public record TermRule(
        String code,
        Bilingual name,
        int length,
        Unit unit,
        @Nullable String countedBackFrom,
        String metBy,
        List<Integer> warnings,
        @Nullable Bilingual reference) {

    /** What a term is counted in. */
    public enum Unit {
        MINUTES,
        CALENDAR_DAYS,
        WORKING_DAYS,
        MONTHS,
        /** Working days counted backwards from the last day of another term. */
        WORKING_DAYS_BACK
    }

    public TermRule {
        warnings = List.copyOf(warnings);
        if (length < 1) {
            throw new IllegalArgumentException("term " + code + " has the length " + length);
        }
        if ((unit == Unit.WORKING_DAYS_BACK) != (countedBackFrom != null)) {
            throw new IllegalArgumentException("term " + code + " must say from what it is counted back");
        }
    }
}
