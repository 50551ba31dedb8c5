package kz.patronat.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kz.patronat.deadline.CalendarFiles;
import kz.patronat.deadline.CalendarYear;
import kz.patronat.deadline.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendar year by year: what an administrator entered last, else what the file says that comes with the service.
 */
@Component
public class CalendarYears {

    private final YearEntries entries;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    CalendarYears(YearEntries entries, ApplicationEventPublisher events, Clock clock) {
        this.entries = entries;
        this.events = events;
        this.clock = clock;
    }

    private record Snapshot(String stamp, WorkingCalendar calendar) {}

    /** The calendar as it stands now; until the running transaction ends, nobody changes it. */
    public WorkingCalendar current() {
        entries.keepUnchanged();
        var stamp = entries.stamp();
        var known = snapshot;
        if (known == null || !known.stamp().equals(stamp)) {
            known = new Snapshot(stamp, new WorkingCalendar(this::year));
            snapshot = known;
        }
        return known.calendar();
    }

    /** What is known of the year; empty when it has neither an entry nor a file. */
    public Optional<CalendarYear> year(int year) {
        return entries.last(year).map(YearEntry::year).or(() -> CalendarFiles.read(year));
    }

    /** All that was entered of the year, last first. */
    public List<YearEntry> entries(int year) {
        return entries.all(year);
    }

    public Optional<YearEntry> entry(int year, int version) {
        return entries.all(year).stream()
                .filter(entry -> entry.version() == version)
                .findAny();
    }

    /**
     * Enters a year anew, and tells of it. The same once more changes nothing.
     *
     * @throws kz.patronat.kernel.RejectedInput when the year contradicts itself or the law
     */
    @Transactional
    public YearEntry enter(CalendarYear year, String source, String userId) {
        entries.holdForChange();
        new YearCheck(year, this::year).pass(source);
        var last = entries.last(year.year());
        if (last.isPresent()
                && last.get().year().equals(year)
                && last.get().source().equals(source)) {
            return last.get();
        }
        var version = last.map(YearEntry::version).orElse(0) + 1;
        var entry = new YearEntry(year, version, source, userId, clock.instant());
        entries.add(entry);
        events.publishEvent(new CalendarChanged(entry));
        return entry;
    }
}
