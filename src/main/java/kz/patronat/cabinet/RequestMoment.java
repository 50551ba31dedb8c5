package kz.patronat.cabinet;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kz.patronat.cabinet.PersonalRequest.Kind;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Channel;
import kz.patronat.document.Papers;
import kz.patronat.inspection.HousingAct;
import kz.patronat.inspection.HousingActs;
import kz.patronat.kernel.Zone;
import kz.patronat.placement.Awaited;
import kz.patronat.placement.Awaited.OpenHearing;
import kz.patronat.placement.Objections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a request comes at its moment; the sentence says what is wrong with it. */
@Component
class RequestMoment {

    private final HousingActs acts;
    private final Papers papers;
    private final Awaited awaited;
    private final Objections objections;
    private final Clock clock;

    RequestMoment(HousingActs acts, Papers papers, Awaited awaited, Objections objections, Clock clock) {
        this.acts = acts;
        this.papers = papers;
        this.awaited = awaited;
        this.objections = objections;
        this.clock = clock;
    }

    /**
     * Key of the sentence that refuses the request; empty when it comes at its moment.
     *
     * @param about number of the act that was read, or the decision to which there is nothing to object
     */
    Optional<String> refuses(CaseFile file, Kind kind, @Nullable String about) {
        if (file.endedAt() != null) {
            return Optional.of("cabinet.moment.case-ended");
        }
        return switch (kind) {
            case WITHDRAWAL -> Optional.empty();
            case ACKNOWLEDGEMENT -> acknowledgement(file, about);
            case OBJECTION ->
                awaited.hearing(file.number()).isPresent()
                        ? Optional.empty()
                        : Optional.of("cabinet.moment.no-hearing");
            case AGREEMENT ->
                awaited.hearing(file.number())
                        .filter(hearing -> !hearing.held())
                        .map(hearing -> agreement(hearing, about))
                        .orElse(Optional.of("cabinet.moment.no-hearing"));
        };
    }

    private Optional<String> agreement(OpenHearing hearing, @Nullable String decision) {
        if (!hearing.intended().toString().equalsIgnoreCase(decision)) {
            return Optional.of("cabinet.moment.another-decision");
        }
        return switch (objections.said(hearing.intended())) {
            case NOTHING -> Optional.empty();
            case AGREES -> Optional.of("cabinet.moment.agreed");
            case OBJECTS -> Optional.of("cabinet.moment.objected");
        };
    }

    /** Whether an objection that came at that moment comes after its last day. */
    boolean isLate(CaseFile file, Instant at) {
        return awaited.hearing(file.number())
                .filter(hearing -> Zone.day(at).isAfter(hearing.objectionUntil()))
                .isPresent();
    }

    private Optional<String> acknowledgement(CaseFile file, @Nullable String number) {
        var act = acts.latest(file.number())
                .filter(latest -> file.channel() == Channel.PORTAL && latest.acknowledgeBy() != null);
        if (act.isEmpty()) {
            return Optional.of("cabinet.moment.no-act");
        }
        if (act.get().acknowledgement() != null) {
            return Optional.of("cabinet.moment.act-acknowledged");
        }
        return isAbout(act.get(), number) ? Optional.empty() : Optional.of("cabinet.moment.another-act");
    }

    private boolean isAbout(HousingAct act, @Nullable String number) {
        return act.paper() != null && papers.get(act.paper()).number().equals(number);
    }
}
