package kz.patronat.placement.process;

import kz.patronat.casefile.CaseStatus;
import kz.patronat.engine.FormInput;
import kz.patronat.placement.Timetable;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The case goes to the competent provider. */
@Component
class SendOnForm extends PlacementForm {

    SendOnForm(FormWork work) {
        super(work);
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        if (!input.flag("applicantTold")) {
            throw input.reject("applicantTold", "placement.send-on.tell");
        }
        write(
                task,
                "placement.journal.sent-on",
                input.text("competentProvider"),
                Timetable.written(past(input, "dispatchedOn")),
                input.text("outgoingNumber"));
        meet(task, "sending-on");
        PlacementProcess.OUTCOME.set(task, CaseStatus.SENT_ON.name());
    }
}
