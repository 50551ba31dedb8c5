package kz.patronat.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.Decision;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Decisions;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.placement.store.Appointments;
import kz.patronat.placement.store.Hearings;
import kz.patronat.placement.store.Hearings.Hearing;
import org.springframework.stereotype.Component;

/** What the applicant may or must do now: say something before a refusal, come to sign. */
@Component
public class Awaited {

    private final Decisions decisions;
    private final Hearings hearings;
    private final Appointments appointments;

    Awaited(Decisions decisions, Hearings hearings, Appointments appointments) {
        this.decisions = decisions;
        this.hearings = hearings;
        this.appointments = appointments;
    }

    /**
     * A refusal of which the applicant was told and which is not decided yet.
     *
     * @param intended the decision that is heard
     * @param objectionUntil last day on which an objection comes in time
     * @param held whether the minutes are written already
     */
    public record OpenHearing(UUID intended, Instant at, LocalDate objectionUntil, boolean held) {}

    /** @param missed the appointed time has passed and only the applicant is awaited */
    public record Signing(Instant at, String place, boolean missed) {}

    public Optional<OpenHearing> hearing(CaseNumber number) {
        return decisions
                .latest(number, Stage.REFUSAL_INTENDED)
                .filter(intended -> !isDecidedSince(intended))
                .flatMap(intended -> hearings.find(intended.id()))
                .flatMap(Awaited::open);
    }

    private boolean isDecidedSince(Decision intended) {
        return decisions
                .latest(intended.caseNumber(), Stage.DECIDED)
                .filter(decided -> decided.at().isAfter(intended.at()))
                .isPresent();
    }

    private static Optional<OpenHearing> open(Hearing hearing) {
        return Optional.ofNullable(hearing.objectionUntil())
                .map(until -> new OpenHearing(hearing.decision(), hearing.at(), until, hearing.heldAt() != null));
    }

    public Optional<Signing> signing(CaseFile file) {
        return file.status() == CaseStatus.NOTICE_SENT || file.status() == CaseStatus.WAITING_FOR_APPLICANT
                ? appointments
                        .find(file.number())
                        .map(appointment ->
                                new Signing(appointment.at(), appointment.place(), appointment.awaitedSince() != null))
                : Optional.empty();
    }
}
