package kz.patronat.calendar;

/**
 * A year of the calendar has a new entry. Published inside the transaction that stores it, so that who must act on it
 * leaves a job in the same transaction.
 */
public record CalendarChanged(YearEntry entry) {}
