package kz.patronat.engine;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.patronat.deadline.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Which process variables hold the moments of a term. A bean of it lets the term follow a changed calendar: variables,
 * timers and due dates of tasks of the case are rewritten.
 *
 * @param term code of the term, kept in the case file
 * @param dueAt variable with the closing hour of the last day
 * @param breachAt variable with the midnight after the last day; null when there is none
 * @param warnings variable of the warning by the days left
 */
public record TermDates(String term, String dueAt, @Nullable String breachAt, Map<Integer, String> warnings) {

    public TermDates {
        warnings = Map.copyOf(warnings);
    }

    /** A term with its last day only. */
    public static TermDates lastDay(String term, String dueAt) {
        return new TermDates(term, dueAt, null, Map.of());
    }

    /** The variables with their values for this deadline. */
    public Map<String, Date> of(Deadline deadline) {
        var dates = new LinkedHashMap<String, Date>();
        dates.put(dueAt, Date.from(deadline.dueAt()));
        if (breachAt != null) {
            dates.put(breachAt, Date.from(deadline.breachAt()));
        }
        deadline.warnings().forEach(warning -> {
            var variable = warnings.get(warning.daysLeft());
            if (variable != null) {
                dates.put(variable, Date.from(warning.at()));
            }
        });
        return dates;
    }
}
