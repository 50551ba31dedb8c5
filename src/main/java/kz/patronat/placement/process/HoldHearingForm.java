package kz.patronat.placement.process;

import java.time.Clock;
import java.util.Map;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Decisions;
import kz.patronat.engine.FormInput;
import kz.patronat.kernel.Zone;
import kz.patronat.placement.store.Hearings;
import kz.patronat.placement.store.Hearings.Attendance;
import kz.patronat.placement.store.Hearings.Minutes;
import kz.patronat.placement.store.SignedObjections;
import kz.patronat.placement.store.SignedObjections.SignedObjection;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The minutes of the hearing; the silence of a duly told person is no obstacle (APPC art. 73). */
@Component
class HoldHearingForm extends PlacementForm {

    private final Decisions decisions;
    private final Hearings hearings;
    private final SignedObjections objections;
    private final Clock clock;

    HoldHearingForm(FormWork work, Decisions decisions, Hearings hearings, SignedObjections objections, Clock clock) {
        super(work);
        this.decisions = decisions;
        this.hearings = hearings;
        this.objections = objections;
        this.clock = clock;
    }

    /** What the applicant signed in the cabinet need not be typed again; the officer may change it. */
    @Override
    Map<String, ?> known(CaseFile file) {
        var intended = decisions.latest(file.number(), Stage.REFUSAL_INTENDED).orElseThrow();
        return objections.of(intended.id()).stream()
                .filter(objection -> Boolean.TRUE.equals(objection.valid()))
                .reduce((earlier, later) -> later)
                .map(HoldHearingForm::written)
                .orElse(Map.of());
    }

    private static Map<String, ?> written(SignedObjection said) {
        return said.text() == null
                ? Map.of("attendance", Attendance.WROTE.name())
                : Map.of(
                        "attendance", Attendance.WROTE.name(),
                        "objectedOn", Zone.day(said.at()).toString(),
                        "objection", said.text());
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var number = file(task).number();
        var objection = input.find("objection");
        var minutes = new Minutes(
                input.choice("attendance", Attendance.class),
                objection == null ? null : past(input, "objectedOn"),
                objection,
                input.text("minutes"),
                person(task));
        var intended = decisions.latest(number, Stage.REFUSAL_INTENDED).orElseThrow();
        hearings.hold(intended.id(), minutes, clock.instant());
        write(task, "placement.journal.heard");
    }
}
