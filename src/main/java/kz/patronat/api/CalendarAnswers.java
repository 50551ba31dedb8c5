package kz.patronat.api;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.patronat.calendar.CalendarYears;
import kz.patronat.calendar.YearEntry;
import kz.patronat.deadline.CalendarYear;
import kz.patronat.deadline.Line;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.springframework.stereotype.Component;

/** Shows a year of the calendar. */
@Component
class CalendarAnswers {

    private final CalendarYears years;
    private final Texts texts;

    CalendarAnswers(CalendarYears years, Texts texts) {
        this.years = years;
        this.texts = texts;
    }

    record Day(LocalDate date, String reason) {}

    /**
     * @param daysOff days off with a reason of their own, that is all but plain weekends
     * @param worked weekends that are worked
     */
    record KnownYear(int year, boolean confirmed, List<Day> daysOff, List<Day> worked, List<YearEntry> entries) {}

    KnownYear year(int year, Language language) {
        var calendar = years.current();
        return new KnownYear(
                year,
                years.year(year).map(CalendarYear::confirmed).orElse(false),
                days(year, calendar::freeBecause, language),
                days(year, calendar::workedBecause, language),
                years.entries(year));
    }

    private List<Day> days(int year, Function<LocalDate, Optional<Line>> reason, Language language) {
        return Year.of(year)
                .atDay(1)
                .datesUntil(Year.of(year).plusYears(1).atDay(1))
                .flatMap(date -> reason.apply(date).stream().map(line -> new Day(date, line.in(language, texts::in))))
                .toList();
    }
}
