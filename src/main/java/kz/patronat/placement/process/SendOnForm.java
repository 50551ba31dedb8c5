package kz.patronat.placement.process;

import kz.patronat.casefile.CaseStatus;
import kz.patronat.document.EndingFacts.Ending;
import kz.patronat.engine.FormInput;
import kz.patronat.kernel.Written;
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
        var competent = input.text("competentProvider");
        write(
                task,
                "placement.journal.sent-on",
                competent,
                Written.day(past(input, "dispatchedOn")),
                input.text("outgoingNumber"));
        meet(task, "sending-on");
        PlacementProcess.SENT_TO.set(task, competent);
        PlacementProcess.ENDING.set(task, Ending.SENT_ON.name());
        PlacementProcess.OUTCOME.set(task, CaseStatus.SENT_ON.name());
    }
}
