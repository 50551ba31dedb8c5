package kz.patronat.complaint.process;

import kz.patronat.complaint.process.ComplaintProcess.Considered;
import kz.patronat.complaint.store.ComplaintTerms;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.notification.Recipient;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The person has taken the complaint back in writing, before the answer. */
@Component
class RecordComplaintWithdrawalDelegate implements JavaDelegate {

    private final ComplaintWork work;
    private final Complaints complaints;
    private final ComplaintTerms terms;

    RecordComplaintWithdrawalDelegate(ComplaintWork work, Complaints complaints, ComplaintTerms terms) {
        this.work = work;
        this.complaints = complaints;
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var complaint = work.of(execution);
        complaints.withdraw(complaint.number());
        terms.meet(complaint.number());
        work.tell(complaint, Recipient.applicant(), "complaint.notice.withdrawn", "", complaint.number());
        ComplaintProcess.CONSIDERED.set(execution, Considered.WITHDRAWN.name());
    }
}
