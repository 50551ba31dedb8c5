package kz.patronat.complaint.process;

import kz.patronat.complaint.store.ComplaintTerms;
import kz.patronat.kernel.Written;
import kz.patronat.notification.Recipient;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The term has passed without an answer: recorded once; the person may go to the second level at once (clause C22). */
@Component
class RecordComplaintBreachDelegate implements JavaDelegate {

    private final ComplaintWork work;
    private final ComplaintTerms terms;

    RecordComplaintBreachDelegate(ComplaintWork work, ComplaintTerms terms) {
        this.work = work;
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var complaint = work.of(execution);
        var due = work.term(complaint).dueDate();
        var last = Written.day(due);
        if (!terms.breach(complaint.number())) {
            return;
        }
        work.writeBySystem(complaint, "complaint.journal.breach", last);
        work.tell(
                complaint,
                Recipient.role(ComplaintWork.answering(complaint).id()),
                "complaint.notice.breach",
                due.toString(),
                complaint.number(),
                last);
        work.tell(
                complaint,
                Recipient.applicant(),
                complaint.isQuality() ? "complaint.notice.no-conclusion" : "complaint.notice.no-answer",
                due.toString(),
                complaint.number(),
                last);
    }
}
