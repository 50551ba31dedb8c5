package kz.patronat.calendar;

import java.time.Instant;
import kz.patronat.deadline.CalendarYear;

/**
 * What somebody entered of a year.
 *
 * @param version the first entry of a year has 1; the year's file, which comes with the service, is none
 * @param source where the dates come from: the order, the announcement
 * @param enteredBy user id
 */
public record YearEntry(CalendarYear year, int version, String source, String enteredBy, Instant enteredAt) {}
