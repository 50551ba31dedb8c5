package kz.patronat.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import kz.patronat.kernel.Written;

/** Which day counts as the day of registration of something that arrives, and why. */
record Arrival(LocalDateTime at, WorkingHours hours, WorkingCalendar calendar) {

    LocalDate effectiveDate() {
        return isInTime() ? at.toLocalDate() : calendar.next(at.toLocalDate());
    }

    List<Line> explanation() {
        var lines = new ArrayList<Line>();
        lines.add(Line.of("arrived", Line.day(at.toLocalDate()), Written.hour(at.toLocalTime())));
        var date = at.toLocalDate();
        if (!calendar.isWorkingDay(date)) {
            lines.add(Line.of("arrived.day-off", reason(date), Line.day(effectiveDate())));
        } else if (!isInTime()) {
            lines.add(Line.of("arrived.after-hours", Written.hour(hours.closes()), Line.day(effectiveDate())));
        } else {
            calendar.workedBecause(date)
                    .ifPresent(because -> lines.add(Line.of("day-worked", Line.day(date), because)));
            lines.add(Line.of("arrived.in-time", Line.day(date)));
        }
        return lines;
    }

    private boolean isInTime() {
        return calendar.isWorkingDay(at.toLocalDate()) && at.toLocalTime().isBefore(hours.closes());
    }

    private Line reason(LocalDate date) {
        return calendar.freeBecause(date).orElseGet(() -> Line.of("free.weekend"));
    }
}
