package kz.patronat.deadline;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Days off of the same date every year, with the years in which the law knows them (Law on holidays of 13.12.2001 № 267
 * and, for 7 January, Labour Code art. 84(5)). Right from {@link WorkingCalendar#FIRST_YEAR} on; earlier years had
 * others.
 */
enum Holiday {
    NEW_YEAR(1, 1),
    SECOND_DAY_OF_NEW_YEAR(1, 2),
    CHRISTMAS(1, 7),
    WOMENS_DAY(3, 8),
    /** The day on which the Constitution of 2026 was adopted; celebrated from 2027 on. */
    CONSTITUTION_DAY(3, 15, 2027, WorkingCalendar.LAST_YEAR),
    NAURYZ(3, 21),
    SECOND_DAY_OF_NAURYZ(3, 22),
    THIRD_DAY_OF_NAURYZ(3, 23),
    UNITY_DAY(5, 1),
    DEFENDERS_DAY(5, 7),
    VICTORY_DAY(5, 9),
    CAPITAL_DAY(7, 6),
    /** Day of the Constitution of 1995; abolished in 2026 before it came round. */
    CONSTITUTION_DAY_OF_1995(8, 30, WorkingCalendar.FIRST_YEAR, 2025),
    REPUBLIC_DAY(10, 25),
    INDEPENDENCE_DAY(12, 16);

    private final MonthDay date;
    private final int firstYear;
    private final int lastYear;

    Holiday(int month, int day) {
        this(month, day, WorkingCalendar.FIRST_YEAR, WorkingCalendar.LAST_YEAR);
    }

    Holiday(int month, int day, int firstYear, int lastYear) {
        this.date = MonthDay.of(month, day);
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    static Stream<Holiday> of(int year) {
        return Arrays.stream(values()).filter(holiday -> holiday.firstYear <= year && year <= holiday.lastYear);
    }

    LocalDate dateIn(int year) {
        return date.atYear(year);
    }

    /** A holiday on a weekend frees the next working day; Orthodox Christmas is a day off, not a holiday. */
    boolean carriesOver() {
        return this != CHRISTMAS;
    }

    Line title() {
        return Line.of("holiday." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
