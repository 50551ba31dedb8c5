package kz.patronat.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import kz.patronat.deadline.CalendarYear;
import kz.patronat.deadline.Transfer;
import kz.patronat.kernel.RejectedInput;
import org.jspecify.annotations.Nullable;

/**
 * A year as an administrator sends it. Dates are text, so that one that does not exist is answered with a sentence.
 *
 * @param status {@code confirmed} or {@code estimated}
 */
record CalendarRequest(
        @Nullable String status,
        @Nullable List<String> kurbanAit,
        @Nullable List<MovedDay> transfers,
        @Nullable String source) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    /** @param order number and date of the order */
    record MovedDay(
            @Nullable String off,
            @Nullable String worked,
            @Nullable String order) {

        private Transfer transfer() {
            var from = off == null ? null : date("transfers", off);
            var to = worked == null ? null : date("transfers", worked);
            if (from == null && to == null || from != null && from.equals(to)) {
                throw new RejectedInput("transfers", "calendar.transfer-empty");
            }
            return new Transfer(from, to, order == null ? "" : order.strip());
        }
    }

    CalendarYear year(int year) {
        if (!"confirmed".equals(status) && !"estimated".equals(status)) {
            throw new RejectedInput("status", "api.status-wrong", String.valueOf(status));
        }
        return new CalendarYear(
                year,
                "confirmed".equals(status),
                given(kurbanAit).stream().map(text -> kurbanAit(year, text)).toList(),
                given(transfers).stream().map(CalendarRequest::transfer).toList());
    }

    String givenSource() {
        return source == null ? "" : source.strip();
    }

    private static Transfer transfer(@Nullable MovedDay moved) {
        if (moved == null) {
            throw new RejectedInput("transfers", "calendar.transfer-empty");
        }
        return moved.transfer();
    }

    private static LocalDate kurbanAit(int year, String text) {
        var date = date("kurbanAit", text);
        if (date.getYear() != year) {
            throw new RejectedInput("kurbanAit", "calendar.kurban-ait-of-another-year", date, year);
        }
        return date;
    }

    private static LocalDate date(String field, @Nullable String text) {
        try {
            return LocalDate.parse(String.valueOf(text), DATE);
        } catch (DateTimeException wrong) {
            throw new RejectedInput(field, "api.date-wrong", String.valueOf(text));
        }
    }

    private static <T extends @Nullable Object> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
