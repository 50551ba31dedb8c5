package kz.patronat.complaint.process;

import kz.patronat.access.Role;
import kz.patronat.complaint.paper.ComplaintPapers;
import kz.patronat.document.PaperKind;
import kz.patronat.engine.CaseVariables;
import kz.patronat.kernel.Written;
import kz.patronat.notification.Recipient;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The ticket of the quality body; its term of fifteen working days runs (clauses C19, C22). */
@Component
class OpenAppealDelegate implements JavaDelegate {

    private final ComplaintWork work;
    private final ComplaintPapers papers;

    OpenAppealDelegate(ComplaintWork work, ComplaintPapers papers) {
        this.work = work;
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var complaint = work.of(execution);
        var term = work.term(complaint);
        if (complaint.caseNumber() != null) {
            CaseVariables.CASE_NUMBER.set(execution, complaint.caseNumber().value());
        }
        if (complaint.first() != null) {
            CaseVariables.EARLIER_COMPLAINT.set(execution, complaint.first());
        }
        CaseVariables.APPLICANT_NAME.set(
                execution, complaint.filing().complainant().name().brief());
        work.arm(execution, complaint, term);
        papers.drawTicket(complaint, term, null);
        var due = Written.day(term.dueDate());
        var ticket = papers.current(PaperKind.COMPLAINT_TICKET, complaint).number();
        work.tell(complaint, Recipient.applicant(), "complaint.notice.registered", "", complaint.number(), due, ticket);
        work.tell(complaint, Recipient.role(Role.HEAD.id()), "complaint.notice.received", "", complaint.number(), due);
    }
}
