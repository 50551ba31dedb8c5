package kz.patronat.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import kz.patronat.casefile.CaseFile;
import kz.patronat.deadline.Deadline;
import kz.patronat.deadline.Deadlines;
import kz.patronat.deadline.WorkingHours;
import kz.patronat.kernel.Zone;
import kz.patronat.provider.Provider;
import kz.patronat.provider.Providers;
import org.springframework.stereotype.Component;

/** The terms of a case by the hours of its provider. */
@Component
public class Timetable {

    private final Deadlines deadlines;
    private final Providers providers;

    Timetable(Deadlines deadlines, Providers providers) {
        this.deadlines = deadlines;
        this.providers = providers;
    }

    /** A term counted from the registration of the case. */
    public Deadline term(CaseFile file, String code) {
        return deadlines.term(code, file.channel().name(), file.submittedAt(), hours(file));
    }

    /** A term counted from another day. */
    public Deadline following(CaseFile file, String code, LocalDate day) {
        return deadlines.following(code, file.channel().name(), day, hours(file));
    }

    public LocalDate plusWorkingDays(LocalDate day, int days) {
        return deadlines.calendar().plusWorkingDays(day, days);
    }

    public LocalDate minusWorkingDays(LocalDate day, int days) {
        return deadlines.calendar().minusWorkingDays(day, days);
    }

    public boolean isWorkingDay(LocalDate day) {
        return deadlines.calendar().isWorkingDay(day);
    }

    public WorkingHours hours(CaseFile file) {
        Provider provider = providers.get(file.provider());
        return new WorkingHours(provider.opens(), provider.closes());
    }

    public Instant opening(CaseFile file, LocalDate day) {
        return at(day, hours(file).opens());
    }

    public Instant closing(CaseFile file, LocalDate day) {
        return at(day, hours(file).closes());
    }

    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Zone.ALMATY).toInstant();
    }
}
