package kz.patronat.cabinet;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import kz.patronat.cabinet.Expectation.Act;
import kz.patronat.casefile.CaseFile;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.placement.Awaited;
import kz.patronat.placement.Objections;
import kz.patronat.placement.Objections.Said;
import org.springframework.stereotype.Component;

/**
 * Something may be said before a refusal, until the applicant has nothing to say; what comes late is kept too (APPC art.
 * 73).
 */
@Component
class HearingToAnswer implements Awaiting {

    private final Awaited awaited;
    private final Objections objections;
    private final Clock clock;

    HearingToAnswer(Awaited awaited, Objections objections, Clock clock) {
        this.awaited = awaited;
        this.objections = objections;
        this.clock = clock;
    }

    @Override
    public Stream<Expectation> of(CaseFile file) {
        var hearings =
                awaited.hearing(file.number()).filter(hearing -> objections.said(hearing.intended()) != Said.AGREES);
        return hearings.stream().map(hearing -> {
            var until = hearing.objectionUntil();
            var late = Zone.day(clock.instant()).isAfter(until);
            return new Expectation(
                    late ? Act.OBJECT_LATE : Act.OBJECT,
                    until,
                    List.of(Written.day(until), Written.moment(hearing.at())),
                    hearing.intended());
        });
    }
}
