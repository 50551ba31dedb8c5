package kz.patronat.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.patronat.kernel.Language;

/**
 * When a term ends, and why.
 *
 * @param code code of the term
 * @param effectiveDate the day of registration, from which the term is counted
 * @param firstDay the first day that counts; for a term counted back, the last possible day
 * @param dueDate the last day
 * @param provisional whether a year that the count touches is not yet confirmed
 * @param dueAt closing hour of the last day
 * @param warnings at opening time of working days, earliest first
 * @param breachAt 00:00 of the day after the last day
 * @param explanation the count line by line
 */
public record Deadline(
        String code,
        LocalDate effectiveDate,
        LocalDate firstDay,
        LocalDate dueDate,
        boolean provisional,
        Instant dueAt,
        List<Warning> warnings,
        Instant breachAt,
        List<Line> explanation) {

    /** Somebody is told that so many days are left. */
    public record Warning(int daysLeft, Instant at) {}

    public Deadline {
        warnings = List.copyOf(warnings);
        explanation = List.copyOf(explanation);
    }

    /** The explanation as clerk, applicant and auditor read it. */
    public List<String> explanation(Language language, Line.Sentences sentences) {
        return explanation.stream().map(line -> line.in(language, sentences)).toList();
    }
}
