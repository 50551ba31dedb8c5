package kz.patronat.deadline;

import java.time.LocalDate;
import java.time.Year;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the law does not fix for every year alike: it is announced or ordered each year.
 *
 * @param confirmed whether Kurban Ait is announced and the transfers of the year are known; if not, dates that touch
 *     the year are provisional
 * @param kurbanAit first day of Kurban Ait, a day off that is not carried over (Labour Code, art. 84(5)); a year may
 *     have two, or in an unfinished entry none
 */
public record CalendarYear(int year, boolean confirmed, List<LocalDate> kurbanAit, List<Transfer> transfers) {

    private static final int MONTH_OF_PILGRIMAGE = 12;
    private static final int FIRST_DAY_OF_KURBAN_AIT = 10;

    public CalendarYear {
        kurbanAit = List.copyOf(kurbanAit);
        transfers = List.copyOf(transfers);
        for (var date : kurbanAit) {
            if (date.getYear() != year) {
                throw new IllegalArgumentException("Kurban Ait of " + year + " cannot be on " + date);
            }
        }
    }

    /** A year of which nothing is known: Kurban Ait by the computed lunar calendar, no transfers. */
    public static CalendarYear estimated(int year) {
        var firstIslamicYear = HijrahDate.from(Year.of(year).atDay(1)).get(ChronoField.YEAR);
        var kurbanAit = Stream.of(firstIslamicYear, firstIslamicYear + 1)
                .map(islamic -> HijrahDate.of(islamic, MONTH_OF_PILGRIMAGE, FIRST_DAY_OF_KURBAN_AIT))
                .map(LocalDate::from)
                .filter(date -> date.getYear() == year)
                .toList();
        return new CalendarYear(year, false, kurbanAit, List.of());
    }
}
