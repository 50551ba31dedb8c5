package kz.patronat.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import kz.patronat.deadline.CalendarYear;
import kz.patronat.deadline.Transfer;
import kz.patronat.deadline.WorkingCalendar;
import kz.patronat.kernel.RejectedInput;
import org.jspecify.annotations.Nullable;

/** Refuses an entry that contradicts itself or the calendar of the law. */
final class YearCheck {

    private static final int LONGEST_SOURCE = 500;

    private final CalendarYear year;
    private final WorkingCalendar withoutTransfers;

    YearCheck(CalendarYear year, IntFunction<Optional<CalendarYear>> known) {
        this.year = year;
        this.withoutTransfers = new WorkingCalendar(other -> other == year.year()
                ? Optional.of(new CalendarYear(other, year.confirmed(), year.kurbanAit(), List.of()))
                : known.apply(other));
    }

    void pass(String source) {
        refuseIf(
                year.year() < WorkingCalendar.FIRST_YEAR || year.year() > WorkingCalendar.LAST_YEAR,
                "year",
                "deadline.year-unknown",
                WorkingCalendar.FIRST_YEAR,
                WorkingCalendar.LAST_YEAR);
        refuseIf(source.isBlank(), "source", "calendar.source-missing");
        refuseIf(source.length() > LONGEST_SOURCE, "source", "calendar.source-too-long", LONGEST_SOURCE);
        refuseIf(year.confirmed() && year.kurbanAit().isEmpty(), "kurbanAit", "calendar.kurban-ait-missing");
        var moved = new HashSet<LocalDate>();
        year.transfers().forEach(transfer -> pass(transfer, moved));
    }

    private void pass(Transfer transfer, Set<LocalDate> moved) {
        refuseIf(transfer.order().isBlank(), "transfers", "calendar.order-missing");
        refuseIf(
                !isOfYear(transfer.off()) && !isOfYear(transfer.worked()),
                "transfers",
                "calendar.transfer-of-another-year",
                year.year());
        if (transfer.off() != null) {
            refuseIf(!moved.add(transfer.off()), "transfers", "calendar.day-twice", transfer.off());
            refuseIf(
                    !withoutTransfers.isWorkingDay(transfer.off()),
                    "transfers",
                    "calendar.already-free",
                    transfer.off());
        }
        if (transfer.worked() != null) {
            refuseIf(!moved.add(transfer.worked()), "transfers", "calendar.day-twice", transfer.worked());
            refuseIf(
                    withoutTransfers.isWorkingDay(transfer.worked()),
                    "transfers",
                    "calendar.already-worked",
                    transfer.worked());
        }
    }

    private boolean isOfYear(@Nullable LocalDate date) {
        return date != null && date.getYear() == year.year();
    }

    private static void refuseIf(boolean wrong, String field, String key, Object... arguments) {
        if (wrong) {
            throw new RejectedInput(field, key, arguments);
        }
    }
}
