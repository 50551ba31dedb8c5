package kz.patronat.inspection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.inspection.Visit.Outcome;
import kz.patronat.inspection.store.ActTable;
import kz.patronat.inspection.store.VisitTable;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The visits to the applicant's home, until one of them is held or no more are made (clause C12). */
@Component
public class Visits {

    private final ActTable acts;
    private final VisitTable visits;
    private final Notices notices;
    private final StaffDirectory staff;
    private final CaseJournal journal;
    private final InspectionSettings settings;
    private final Clock clock;

    Visits(
            ActTable acts,
            VisitTable visits,
            Notices notices,
            StaffDirectory staff,
            CaseJournal journal,
            InspectionSettings settings,
            Clock clock) {
        this.acts = acts;
        this.visits = visits;
        this.notices = notices;
        this.staff = staff;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /** How the act goes on after a visit. */
    public enum Result {
        HELD,
        AGAIN,
        NOT_POSSIBLE
    }

    /** @return when the applicant is to be reminded */
    public Instant plan(String run, LocalDateTime at, String inspector, String place, @Nullable String message) {
        visits.plan(acts.ofRun(run).id(), at.atZone(Zone.ALMATY).toInstant(), inspector, place, message);
        return at.toLocalDate()
                .minusDays(1)
                .atTime(settings.remindAt())
                .atZone(Zone.ALMATY)
                .toInstant();
    }

    public void tell(String run) {
        var act = acts.ofRun(run);
        var visit = visits.latest(act.id());
        notice(act, visit, "inspection.notice.visit");
        visits.told(visit.id());
    }

    /** Says nothing to whom was told of the visit less than a day before the reminder, or whose visit is over. */
    public void remind(String run) {
        var act = acts.ofRun(run);
        var visit = visits.latest(act.id());
        var told = visit.toldAt();
        var justTold = told != null && told.plus(Duration.ofDays(1)).isAfter(clock.instant());
        if (visit.outcome() == null && !justTold) {
            notice(act, visit, "inspection.notice.visit-reminder");
        }
    }

    private void notice(HousingAct act, Visit visit, String event) {
        var at = visit.plannedAt();
        notices.tell(
                act.caseNumber(),
                Recipient.applicant(),
                event,
                act.id() + "/" + visit.ordinal(),
                Written.day(Zone.day(at)),
                Written.hour(at),
                visit.place(),
                staff.name(visit.inspector()),
                visit.message() == null ? "" : visit.message());
    }

    /** The visit that was planned last, before its outcome is noted. */
    public Visit planned(String run) {
        return visits.latest(acts.ofRun(run).id());
    }

    /** Notes what came of the visit and says whether another one follows. */
    public Result note(String run, Outcome outcome, @Nullable String note, String userId) {
        var act = acts.ofRun(run);
        var visit = visits.latest(act.id());
        visits.note(visit.id(), outcome, note, userId);
        journal.write(act.caseNumber(), userId, "inspection.journal.visit." + outcome, visit.ordinal());
        return switch (outcome) {
            case HELD -> Result.HELD;
            case ENTRY_REFUSED -> Result.NOT_POSSIBLE;
            case NOBODY_HOME -> attempts(act) < settings.visits() ? Result.AGAIN : Result.NOT_POSSIBLE;
            case POSTPONED, CANCELLED -> Result.AGAIN;
        };
    }

    private long attempts(HousingAct act) {
        return visits.of(act.id()).stream()
                .filter(visit -> visit.outcome() == Outcome.NOBODY_HOME)
                .count();
    }

    /** Tells the applicant why the conditions were not studied and when somebody stood at the door. */
    public void tellNotStudied(String run) {
        var act = acts.ofRun(run);
        var attempts = visits.of(act.id()).stream().filter(Visit::isAttempt).toList();
        var times = attempts.stream()
                .map(visit -> Written.moment(visit.plannedAt()))
                .collect(Collectors.joining(", "));
        notices.tell(
                act.caseNumber(),
                Recipient.applicant(),
                "inspection.notice.not-studied."
                        + attempts.get(attempts.size() - 1).outcome(),
                act.id().toString(),
                times);
    }

    /** However the study ends: no visit stays planned. */
    public void cancelOpen(String run) {
        visits.cancelOpen(run);
    }
}
