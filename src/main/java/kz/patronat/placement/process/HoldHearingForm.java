package kz.patronat.placement.process;

import java.time.Clock;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Decisions;
import kz.patronat.engine.FormInput;
import kz.patronat.placement.store.Hearings;
import kz.patronat.placement.store.Hearings.Attendance;
import kz.patronat.placement.store.Hearings.Minutes;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The minutes of the hearing; the silence of a duly told person is no obstacle (APPC art. 73). */
@Component
class HoldHearingForm extends PlacementForm {

    private final Decisions decisions;
    private final Hearings hearings;
    private final Clock clock;

    HoldHearingForm(FormWork work, Decisions decisions, Hearings hearings, Clock clock) {
        super(work);
        this.decisions = decisions;
        this.hearings = hearings;
        this.clock = clock;
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
