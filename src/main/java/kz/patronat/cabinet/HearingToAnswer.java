package kz.patronat.cabinet;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.patronat.cabinet.Expectation.Act;
import kz.patronat.casefile.CaseFile;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.placement.Awaited;
import kz.patronat.placement.Awaited.OpenHearing;
import kz.patronat.placement.Objections;
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
        return awaited.hearing(file.number()).stream()
                .flatMap(hearing -> act(hearing).stream()
                        .map(act -> new Expectation(
                                act,
                                hearing.objectionUntil(),
                                null,
                                List.of(Written.day(hearing.objectionUntil()), Written.moment(hearing.at())),
                                hearing.intended())));
    }

    private Optional<Act> act(OpenHearing hearing) {
        return switch (objections.said(hearing.intended())) {
            case AGREES -> Optional.empty();
            case OBJECTS -> Optional.of(Act.OBJECTED);
            case NOTHING -> {
                var late = Zone.day(clock.instant()).isAfter(hearing.objectionUntil());
                yield Optional.of(late ? Act.OBJECT_LATE : Act.OBJECT);
            }
        };
    }
}
