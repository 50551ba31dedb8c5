package kz.patronat.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kz.patronat.deadline.TermRule.Unit;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Zone;

/**
 * Computes and explains terms (clauses C4, C21, C22). A term starts on the day after the registration (Civil Code,
 * art. 173; Administrative Procedural Code, art. 76); a last day that is not a working day moves to the next working
 * day (Civil Code, art. 175).
 */
public final class Deadlines {

    private final TermRules rules;
    private final Supplier<WorkingCalendar> calendar;

    /** @param calendar the calendar as it stands now; asked once for each computation */
    public Deadlines(TermRules rules, Supplier<WorkingCalendar> calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    /**
     * The term of something that arrives.
     *
     * @param arrived local time of Almaty
     * @throws RejectedInput for an unknown code or a year that the calendar does not know
     */
    public Deadline term(String code, LocalDateTime arrived, WorkingHours hours) {
        return term(code, TermRules.OFFICE, arrived, hours);
    }

    public Deadline term(String code, Instant arrived, WorkingHours hours) {
        return term(code, TermRules.OFFICE, arrived, hours);
    }

    public Deadline term(String code, String channel, Instant arrived, WorkingHours hours) {
        return term(code, channel, LocalDateTime.ofInstant(arrived, Zone.ALMATY), hours);
    }

    public Deadline term(String code, String channel, LocalDateTime arrived, WorkingHours hours) {
        var days = calendar.get();
        var arrival = new Arrival(arrived, hours, days);
        return deadline(code, channel, arrival.effectiveDate(), arrival.explanation(), hours, days);
    }

    /** The term counted from the day of an event of which only the date matters. */
    public Deadline following(String code, LocalDate event, WorkingHours hours) {
        return following(code, TermRules.OFFICE, event, hours);
    }

    public Deadline following(String code, String channel, LocalDate event, WorkingHours hours) {
        var explanation = List.of(Line.of("counted-from", Line.day(event)));
        return deadline(code, channel, event, explanation, hours, calendar.get());
    }

    /**
     * A term counted once more, after the calendar changed.
     *
     * @param effectiveDate the day of registration as it stands: a change never moves it
     * @param because what changed
     */
    public Deadline anew(String code, String channel, LocalDate effectiveDate, WorkingHours hours, Line because) {
        var explanation = List.of(because, Line.of("counted-from", Line.day(effectiveDate)));
        return deadline(code, channel, effectiveDate, explanation, hours, calendar.get());
    }

    /** The day that counts as the day of registration. */
    public LocalDate effectiveDate(Instant arrived, WorkingHours hours) {
        return new Arrival(LocalDateTime.ofInstant(arrived, Zone.ALMATY), hours, calendar.get()).effectiveDate();
    }

    /** The calendar as it stands now. */
    public WorkingCalendar calendar() {
        return calendar.get();
    }

    /** A norm in minutes, such as the waiting time at the office (clause C5). */
    public Duration norm(String code, LocalDate validOn) {
        var rule = rules.rule(code, validOn);
        if (rule.unit() != Unit.MINUTES) {
            throw new IllegalArgumentException(code + " is a term of days, not a norm in minutes");
        }
        return Duration.ofMinutes(rule.length());
    }

    private Deadline deadline(
            String code,
            String channel,
            LocalDate effectiveDate,
            List<Line> before,
            WorkingHours hours,
            WorkingCalendar days) {
        var rule = rules.rule(code, channel, effectiveDate);
        var lines = new ArrayList<>(before);
        var count = count(rule, channel, effectiveDate, lines, days);
        lines.add(Line.of("due", Line.day(count.dueDate())));
        var provisional = addProvisional(count, effectiveDate, lines, days);
        return new Deadline(
                code,
                effectiveDate,
                count.firstDay(),
                count.dueDate(),
                provisional,
                count.dueDate().atTime(hours.closes()).atZone(Zone.ALMATY).toInstant(),
                new Alarms(days, hours).before(count.dueDate(), rule),
                count.dueDate().plusDays(1).atStartOfDay(Zone.ALMATY).toInstant(),
                lines);
    }

    private Count count(
            TermRule rule, String channel, LocalDate effectiveDate, List<Line> lines, WorkingCalendar days) {
        if (rule.unit() == Unit.MINUTES) {
            throw TermRules.unknown(rule.code());
        }
        if (rule.countedBackFrom() == null) {
            return Count.forward(rule, effectiveDate, lines, days);
        }
        var whole = rules.rule(rule.countedBackFrom(), channel, effectiveDate);
        var end = Count.forward(whole, effectiveDate, lines, days);
        lines.add(Line.of("due", Line.day(end.dueDate())));
        return Count.back(rule, end, lines, days);
    }

    private static boolean addProvisional(
            Count count, LocalDate effectiveDate, List<Line> lines, WorkingCalendar days) {
        var unconfirmed = effectiveDate
                .datesUntil(count.lastDayTouched().plusDays(1))
                .mapToInt(LocalDate::getYear)
                .distinct()
                .filter(year -> !days.isConfirmed(year))
                .boxed()
                .toList();
        unconfirmed.forEach(year -> lines.add(Line.of("provisional", year)));
        return !unconfirmed.isEmpty();
    }
}
