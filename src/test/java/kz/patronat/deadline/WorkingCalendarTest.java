package kz.patronat.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import kz.patronat.kernel.RejectedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = WorkingCalendar.ofFiles();

    @ParameterizedTest
    @CsvSource({
        // 1, 2 January; 8 March; 21, 22 March, 25 for Saturday 23; 1, 7, 8 (for Saturday 4), 9 May; 8 July for
        // Saturday 6; 30 August; 25 October; 16 December; 7 January and Kurban Ait (16 June) are Sundays
        "2024, '01-01 01-02 03-08 03-21 03-22 03-25 05-01 05-07 05-08 05-09 07-08 08-30 10-25 12-16'",
        "2025, '01-01 01-02 01-03 01-07 03-10 03-21 03-24 03-25 05-01 05-07 05-09 06-06 07-07 09-01 10-27 12-16'",
        "2026, '01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16'",
        "2027, '01-01 01-04 01-07 03-08 03-15 03-22 03-23 03-24 05-03 05-07 05-10 07-06 10-25 12-16'"
    })
    void knowsEveryWeekdayOff(int year, String expected) {
        var weekdaysOff = Year.of(year)
                .atDay(1)
                .datesUntil(Year.of(year + 1).atDay(1))
                .filter(date -> !isWeekend(date) && !calendar.isWorkingDay(date))
                .map(date -> date.toString().substring(5));

        assertThat(weekdaysOff).containsExactlyElementsOf(Arrays.asList(expected.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"2024, 2024-05-04", "2025, 2025-01-05", "2026,", "2027,"})
    void knowsEveryWeekendWorked(int year, LocalDate expected) {
        var worked = Year.of(year)
                .atDay(1)
                .datesUntil(Year.of(year + 1).atDay(1))
                .filter(date -> isWeekend(date) && calendar.isWorkingDay(date));

        assertThat(worked).isEqualTo(Optional.ofNullable(expected).stream().toList());
    }

    @ParameterizedTest
    @CsvSource({"2024, 249", "2025, 246", "2026, 247", "2027, 247"})
    void countsTheWorkingDaysOfTheYear(int year, int expected) {
        var working =
                Year.of(year).atDay(1).datesUntil(Year.of(year + 1).atDay(1)).filter(calendar::isWorkingDay);

        assertThat(working).hasSize(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void isSureOfTheYearsThatAreConfirmed(int year) {
        assertThat(calendar.isConfirmed(year)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2027, 2028, 2050})
    void isNotSureOfAnEstimatedOrUnknownYear(int year) {
        assertThat(calendar.isConfirmed(year)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2024, 2024-06-16", "2025, 2025-06-06", "2026, 2026-05-27", "2027, 2027-05-16", "2028, 2028-05-05"})
    void estimatesKurbanAitByTheLunarCalendar(int year, LocalDate firstDay) {
        assertThat(CalendarYear.estimated(year).kurbanAit()).containsExactly(firstDay);
    }

    @Test
    void estimatesBothFeastsOfAYearThatHasTwo() {
        assertThat(CalendarYear.estimated(2039).kurbanAit()).hasSize(2);
    }

    @Test
    void movesTwoHolidaysOfOneWeekendToTwoWorkingDays() {
        // 1 and 2 January 2028 are Saturday and Sunday
        assertThat(calendar.isWorkingDay(LocalDate.of(2028, 1, 3))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2028, 1, 4))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2028, 1, 5))).isTrue();
    }

    @Test
    void takesATransferFromTheOrderOfTheYearBefore() {
        var off = LocalDate.of(2026, 1, 5);
        var worked = LocalDate.of(2025, 12, 28);
        var transfer = new Transfer(off, worked, "№ 1");
        var years = new WorkingCalendar(year -> year == 2025
                ? Optional.of(new CalendarYear(2025, true, List.of(), List.of(transfer)))
                : Optional.empty());

        assertThat(years.isWorkingDay(off)).isFalse();
        assertThat(years.isWorkingDay(worked)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-12-31", "2101-01-01"})
    void refusesAYearWhoseHolidaysItDoesNotKnow(LocalDate date) {
        assertThatExceptionOfType(RejectedInput.class).isThrownBy(() -> calendar.isWorkingDay(date));
    }

    @Test
    void countsForwardsAndBackwardsOverTheSameDays() {
        // a property over every day of four years and several lengths
        LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)).forEach(date -> {
            for (var days = 1; days <= 15; days += 7) {
                var end = calendar.plusWorkingDays(date, days);
                assertThat(calendar.isWorkingDay(end)).isTrue();
                assertThat(date.plusDays(1).datesUntil(end.plusDays(1)).filter(calendar::isWorkingDay))
                        .as("working days in (%s, %s]", date, end)
                        .hasSize(days);
                assertThat(calendar.minusWorkingDays(end, days)).isEqualTo(calendar.onOrBefore(date));
            }
        });
    }

    private static boolean isWeekend(LocalDate date) {
        return EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(date.getDayOfWeek());
    }
}
