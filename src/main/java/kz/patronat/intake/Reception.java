package kz.patronat.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Date;
import kz.patronat.access.Role;
import kz.patronat.deadline.Deadlines;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.numbering.NumberKind;
import kz.patronat.numbering.Numbers;
import kz.patronat.provider.Providers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows a visit through the office and measures it against its norms (clause C5). */
@Component
public class Reception {

    private final Visits visits;
    private final Deadlines deadlines;
    private final Providers providers;
    private final Numbers numbers;
    private final Notices notices;
    private final Clock clock;

    Reception(Visits visits, Deadlines deadlines, Providers providers, Numbers numbers, Notices notices, Clock clock) {
        this.visits = visits;
        this.deadlines = deadlines;
        this.providers = providers;
        this.numbers = numbers;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Opens a visit.
     *
     * @param owner what the number is drawn for; the same owner has one visit
     * @param arrival local time of today, null for this moment
     * @throws RejectedInput when the arrival lies ahead, or a visit with this ticket is still going on
     */
    public Visit open(String owner, ProviderId provider, String ticket, @Nullable LocalTime arrival) {
        var arrivedAt = arrivedAt(arrival);
        if (visits.openUnder(provider, ticket).isPresent()) {
            throw new RejectedInput("ticketNumber", "intake.ticket.taken", ticket);
        }
        var year = arrivedAt.atZone(Zone.ALMATY).getYear();
        var number = numbers.draw(provider, NumberKind.VISIT, year, owner);
        var visit = Visit.arrived(number, provider, ticket, arrivedAt, endOf(Norm.WAITING, arrivedAt));
        visits.open(visit);
        return visit;
    }

    private Instant arrivedAt(@Nullable LocalTime arrival) {
        var now = clock.instant();
        if (arrival == null) {
            return now;
        }
        var at = now.atZone(Zone.ALMATY)
                .toLocalDate()
                .atTime(arrival)
                .atZone(Zone.ALMATY)
                .toInstant();
        if (at.isAfter(now)) {
            throw new RejectedInput("arrivedAt", "intake.arrival.ahead", arrival);
        }
        return at;
    }

    /**
     * When a visit that nobody ended is closed: at the closing hour, or, for one who came late in the day, when both
     * norms have passed; never after midnight.
     */
    public Date lastMomentOf(Visit visit) {
        var arrived = visit.arrivedAt().atZone(Zone.ALMATY);
        var closes = arrived.with(providers.get(visit.provider()).closes()).toInstant();
        var served = endOf(Norm.SERVICE, visit.waitingEndsAt());
        var midnight = arrived.with(LocalTime.MAX).toInstant();
        var last = served.isAfter(closes) ? served : closes;
        return Date.from(last.isAfter(midnight) ? midnight : last);
    }

    /** The visitor is called; a breach of the norm of waiting is recorded even if its timer was late. */
    public Instant call(String number, String registrar, @Nullable Iin iin) {
        var now = clock.instant();
        var serviceEndsAt = endOf(Norm.SERVICE, now);
        if (now.isAfter(visits.get(number).waitingEndsAt())) {
            breach(number, Norm.WAITING);
        }
        visits.call(number, now, registrar, serviceEndsAt, iin);
        return serviceEndsAt;
    }

    /** Records once that the norm was passed unmet and tells the head. */
    public void breach(String number, Norm norm) {
        var visit = visits.get(number);
        if (visits.breach(number, norm, clock.instant())) {
            tellHead(visit, norm.notice(), number, visit.ticket(), minutes(norm, visit));
        }
    }

    /** The visitor has gone; a breach of a norm is recorded even if its timer was late. */
    public void end(String number, VisitOutcome outcome) {
        var visit = visits.get(number);
        var now = clock.instant();
        if (visit.calledAt() == null && now.isAfter(visit.waitingEndsAt())) {
            breach(number, Norm.WAITING);
        }
        if (visit.serviceEndsAt() != null && now.isAfter(visit.serviceEndsAt())) {
            breach(number, Norm.SERVICE);
        }
        visits.end(number, outcome, false, now);
    }

    /** Closes a visit that nobody ended: as left, unless its application is registered already. */
    public void closeForgotten(String number) {
        var visit = visits.get(number);
        var outcome = visit.caseNumber() == null ? VisitOutcome.LEFT : VisitOutcome.REGISTERED;
        visits.end(number, outcome, true, clock.instant());
        tellHead(visit, "intake.notice.visit-forgotten", number, visit.ticket());
    }

    private void tellHead(Visit visit, String event, Object... arguments) {
        notices.tellOfVisit(visit.provider(), visit.number(), Recipient.role(Role.HEAD.id()), event, arguments);
    }

    private Instant endOf(Norm norm, Instant from) {
        return from.plus(deadlines.norm(norm.term(), from.atZone(Zone.ALMATY).toLocalDate()));
    }

    private long minutes(Norm norm, Visit visit) {
        return deadlines
                .norm(norm.term(), visit.arrivedAt().atZone(Zone.ALMATY).toLocalDate())
                .toMinutes();
    }
}
