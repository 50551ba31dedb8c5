package kz.patronat.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The days of one year that differ from the plain five-day week, each with its reason. */
final class YearPlan {

    private final Map<LocalDate, Line> free = new TreeMap<>();
    private final Map<LocalDate, Line> worked = new TreeMap<>();

    YearPlan(CalendarYear year, List<Transfer> transfers) {
        Holiday.of(year.year()).forEach(holiday -> free.put(holiday.dateIn(year.year()), holiday.title()));
        year.kurbanAit().forEach(date -> free.putIfAbsent(date, Line.of("holiday.kurban-ait")));
        Holiday.of(year.year()).filter(Holiday::carriesOver).forEach(holiday -> carryOver(holiday, year.year()));
        transfers.forEach(this::move);
    }

    boolean isWorkingDay(LocalDate date) {
        return worked.containsKey(date) || !free.containsKey(date) && !isWeekend(date);
    }

    /** Why this day of the five-day week is not worked; empty for working days and plain weekends. */
    Optional<Line> freeBecause(LocalDate date) {
        return Optional.ofNullable(free.get(date));
    }

    /** Why this weekend or holiday is worked. */
    Optional<Line> workedBecause(LocalDate date) {
        return Optional.ofNullable(worked.get(date));
    }

    private void carryOver(Holiday holiday, int year) {
        var date = holiday.dateIn(year);
        if (isWeekend(date)) {
            var next = date;
            while (isWeekend(next) || free.containsKey(next)) {
                next = next.plusDays(1);
            }
            free.put(next, Line.of("free.carried", holiday.title(), date));
        }
    }

    private void move(Transfer transfer) {
        var off = transfer.off();
        var work = transfer.worked();
        if (work != null) {
            free.remove(work);
            worked.put(work, transfer.because(off == null ? Line.of("worked") : Line.of("worked.instead", off)));
        }
        if (off != null) {
            worked.remove(off);
            free.put(off, transfer.because(work == null ? Line.of("free") : Line.of("free.instead", work)));
        }
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
