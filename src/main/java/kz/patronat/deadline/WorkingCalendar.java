package kz.patronat.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import kz.patronat.kernel.RejectedInput;

/**
 * The working days of state bodies of Kazakhstan: the five-day week, the holidays of the law, holidays on a weekend
 * carried over to the next working day, and what is announced or ordered each year. Immutable; a changed year makes a
 * new calendar.
 */
public final class WorkingCalendar {

    public static final int FIRST_YEAR = 2022;
    public static final int LAST_YEAR = 2100;

    private final IntFunction<Optional<CalendarYear>> source;
    private final Map<Integer, Optional<CalendarYear>> years = new ConcurrentHashMap<>();
    private final Map<Integer, YearPlan> plans = new ConcurrentHashMap<>();

    /** @param source what is known of a year, asked once; empty when there is no entry */
    public WorkingCalendar(IntFunction<Optional<CalendarYear>> source) {
        this.source = source;
    }

    /** The calendar of the yearly files alone. */
    public static WorkingCalendar ofFiles() {
        return new WorkingCalendar(CalendarFiles::read);
    }

    public boolean isWorkingDay(LocalDate date) {
        return plan(date).isWorkingDay(date);
    }

    /** This day, or the first working day after it. */
    public LocalDate onOrAfter(LocalDate date) {
        var day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** This day, or the last working day before it. */
    public LocalDate onOrBefore(LocalDate date) {
        var day = date;
        while (!isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The first working day after this day. */
    public LocalDate next(LocalDate date) {
        return onOrAfter(date.plusDays(1));
    }

    /** The last working day before this day. */
    public LocalDate previous(LocalDate date) {
        return onOrBefore(date.minusDays(1));
    }

    /** The last of so many working days, the first of which follows the given day; no days give the day itself. */
    public LocalDate plusWorkingDays(LocalDate date, int days) {
        var day = date;
        for (var counted = 0; counted < days; counted++) {
            day = next(day);
        }
        return day;
    }

    /** The first of so many working days, the last of which precedes the given day. */
    public LocalDate minusWorkingDays(LocalDate date, int days) {
        var day = date;
        for (var counted = 0; counted < days; counted++) {
            day = previous(day);
        }
        return day;
    }

    /** Whether everything is known of the year, so that its days will not change. */
    public boolean isConfirmed(int year) {
        return year(year).map(CalendarYear::confirmed).orElse(false);
    }

    /** Why this day is not worked; empty for working days and plain weekends. */
    public Optional<Line> freeBecause(LocalDate date) {
        return plan(date).freeBecause(date);
    }

    /** Why this weekend or holiday is worked; empty for other days. */
    public Optional<Line> workedBecause(LocalDate date) {
        return plan(date).workedBecause(date);
    }

    private YearPlan plan(LocalDate date) {
        var year = date.getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new RejectedInput("registered", "deadline.year-unknown", FIRST_YEAR, LAST_YEAR);
        }
        return plans.computeIfAbsent(year, this::plan);
    }

    private YearPlan plan(int year) {
        return new YearPlan(known(year), transfersOf(year));
    }

    private Optional<CalendarYear> year(int year) {
        return years.computeIfAbsent(year, source::apply);
    }

    private CalendarYear known(int year) {
        return year(year).orElseGet(() -> CalendarYear.estimated(year));
    }

    /** The order of one year may move a day into the year before or after it. */
    private List<Transfer> transfersOf(int year) {
        var found = new ArrayList<Transfer>();
        for (var near = year - 1; near <= year + 1; near++) {
            year(near).ifPresent(known -> found.addAll(known.transfers()));
        }
        return found;
    }
}
