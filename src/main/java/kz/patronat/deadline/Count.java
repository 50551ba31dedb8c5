package kz.patronat.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kz.patronat.deadline.TermRule.Unit;

/**
 * One count of days.
 *
 * @param lastDayTouched the latest day looked at
 */
record Count(LocalDate firstDay, LocalDate dueDate, LocalDate lastDayTouched) {

    static Count forward(TermRule rule, LocalDate effectiveDate, List<Line> lines, WorkingCalendar calendar) {
        lines.add(length(rule));
        return rule.unit() == Unit.WORKING_DAYS
                ? workingDays(rule, effectiveDate, lines, calendar)
                : allDays(rule, effectiveDate, lines, calendar);
    }

    static Count back(TermRule rule, Count whole, List<Line> lines, WorkingCalendar calendar) {
        lines.add(length(rule));
        var latest = calendar.minusWorkingDays(whole.dueDate(), rule.length());
        skipped(latest, whole.dueDate(), lines, calendar);
        return new Count(latest, latest, whole.dueDate());
    }

    private static Count workingDays(
            TermRule rule, LocalDate effectiveDate, List<Line> lines, WorkingCalendar calendar) {
        var firstDay = calendar.next(effectiveDate);
        var dueDate = calendar.plusWorkingDays(effectiveDate, rule.length());
        lines.add(Line.of("first-working-day", Line.day(firstDay)));
        skipped(effectiveDate, dueDate, lines, calendar);
        return new Count(firstDay, dueDate, dueDate);
    }

    private static Count allDays(TermRule rule, LocalDate effectiveDate, List<Line> lines, WorkingCalendar calendar) {
        var firstDay = effectiveDate.plusDays(1);
        var last = rule.unit() == Unit.MONTHS
                ? effectiveDate.plusMonths(rule.length())
                : effectiveDate.plusDays(rule.length());
        lines.add(Line.of("first-day", Line.day(firstDay)));
        if (rule.unit() == Unit.CALENDAR_DAYS) {
            lines.add(Line.of("last-day", rule.length(), Line.day(last)));
        }
        var dueDate = calendar.onOrAfter(last);
        if (!dueDate.equals(last)) {
            moved(last, dueDate, lines, calendar);
        } else {
            workedDays(last.minusDays(1), last.plusDays(1), lines, calendar);
        }
        return new Count(firstDay, dueDate, dueDate);
    }

    private static void moved(LocalDate last, LocalDate dueDate, List<Line> lines, WorkingCalendar calendar) {
        last.datesUntil(dueDate)
                .map(date -> Line.of(
                        "day-off", Line.day(date), calendar.freeBecause(date).orElseGet(() -> Line.of("free.weekend"))))
                .forEach(lines::add);
        lines.add(Line.of("moved", Line.day(dueDate)));
    }

    /** Weekends go into one line; every other day that is left out, or worked though a weekend, has its own. */
    private static void skipped(LocalDate after, LocalDate before, List<Line> lines, WorkingCalendar calendar) {
        lines.add(Line.of("weekends-left-out"));
        after.plusDays(1)
                .datesUntil(before)
                .forEach(date -> calendar.freeBecause(date)
                        .ifPresent(because -> lines.add(Line.of("day-left-out", Line.day(date), because))));
        workedDays(after, before.plusDays(1), lines, calendar);
    }

    private static void workedDays(LocalDate after, LocalDate before, List<Line> lines, WorkingCalendar calendar) {
        after.plusDays(1)
                .datesUntil(before)
                .forEach(date -> calendar.workedBecause(date)
                        .ifPresent(because -> lines.add(Line.of("day-worked", Line.day(date), because))));
    }

    private static Line length(TermRule rule) {
        var length =
                Line.of("length." + rule.unit().name().toLowerCase(Locale.ROOT).replace('_', '-'), rule.length());
        return rule.reference() == null
                ? Line.of("term", rule.name(), length)
                : Line.of("term.by-law", rule.name(), length, rule.reference());
    }
}
