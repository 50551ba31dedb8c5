package kz.patronat.complaint.process;

import java.time.temporal.ChronoUnit;
import kz.patronat.kernel.Written;
import kz.patronat.notification.Recipient;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** So many days are left: the reviewer and the head are told. */
@Component
class WarnOfComplaintDelegate implements JavaDelegate {

    private final ComplaintWork work;

    WarnOfComplaintDelegate(ComplaintWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var complaint = work.of(execution);
        var due = work.term(complaint).dueDate();
        var left = ChronoUnit.DAYS.between(work.today(), due);
        var event = "complaint.notice.days-left";
        var last = Written.day(due);
        ComplaintProcess.REVIEWER
                .find(execution)
                .map(Recipient::official)
                .ifPresent(reviewer ->
                        work.tell(complaint, reviewer, event, due + "/" + left, complaint.number(), left, last));
        var owing = Recipient.role(ComplaintWork.answering(complaint).id());
        work.tell(complaint, owing, event, due + "/" + left, complaint.number(), left, last);
    }
}
