package kz.patronat.placement.process;

import kz.patronat.casefile.CaseStatus;
import kz.patronat.document.EndingFacts.Ending;
import kz.patronat.engine.FormInput;
import kz.patronat.kernel.Written;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The case goes to the competent provider. */
@Component
class SendOnForm extends PlacementForm {

    private final Notices notices;

    SendOnForm(FormWork work, Notices notices) {
        super(work);
        this.notices = notices;
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var competent = input.text("competentProvider");
        var dispatched = Written.day(past(input, "dispatchedOn"));
        var outgoing = input.text("outgoingNumber");
        write(task, "placement.journal.sent-on", competent, dispatched, outgoing);
        var number = file(task).number();
        notices.tell(
                number, Recipient.applicant(), "placement.notice.sent-on", "", number, competent, dispatched, outgoing);
        meet(task, "sending-on");
        PlacementProcess.SENT_TO.set(task, competent);
        PlacementProcess.ENDING.set(task, Ending.SENT_ON.name());
        PlacementProcess.OUTCOME.set(task, CaseStatus.SENT_ON.name());
    }
}
