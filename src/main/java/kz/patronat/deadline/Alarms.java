package kz.patronat.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.patronat.deadline.Deadline.Warning;
import kz.patronat.deadline.TermRule.Unit;
import kz.patronat.kernel.Zone;

/** The moments at which somebody is told that a term runs out. */
record Alarms(WorkingCalendar calendar, WorkingHours hours) {

    /** At least so many days are left: a warning that falls on a day off comes on the working day before. */
    List<Warning> before(LocalDate dueDate, TermRule rule) {
        return rule.warnings().stream()
                .map(left -> new Warning(left, opening(day(dueDate, left, rule.unit()))))
                .toList();
    }

    private LocalDate day(LocalDate dueDate, int left, Unit unit) {
        return unit == Unit.WORKING_DAYS || unit == Unit.WORKING_DAYS_BACK
                ? calendar.minusWorkingDays(dueDate, left)
                : calendar.onOrBefore(dueDate.minusDays(left));
    }

    private Instant opening(LocalDate date) {
        return date.atTime(hours.opens()).atZone(Zone.ALMATY).toInstant();
    }
}
