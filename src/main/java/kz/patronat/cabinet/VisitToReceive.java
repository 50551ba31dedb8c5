package kz.patronat.cabinet;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import kz.patronat.cabinet.Expectation.Act;
import kz.patronat.casefile.CaseFile;
import kz.patronat.inspection.HousingActs;
import kz.patronat.inspection.Visit;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import org.springframework.stereotype.Component;

/** Somebody is to be at home when the conditions are studied (clause C12). */
@Component
class VisitToReceive implements Awaiting {

    private final HousingActs acts;
    private final Clock clock;

    VisitToReceive(HousingActs acts, Clock clock) {
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public Stream<Expectation> of(CaseFile file) {
        return acts.latest(file.number()).stream()
                .flatMap(act -> acts.visits(act.id()).stream())
                .filter(this::liesAhead)
                .map(visit -> new Expectation(
                        Act.RECEIVE_VISIT,
                        Zone.day(visit.plannedAt()),
                        List.of(Written.moment(visit.plannedAt()), visit.place())));
    }

    private boolean liesAhead(Visit visit) {
        return visit.outcome() == null
                && visit.toldAt() != null
                && !Zone.day(visit.plannedAt()).isBefore(Zone.day(clock.instant()));
    }
}
