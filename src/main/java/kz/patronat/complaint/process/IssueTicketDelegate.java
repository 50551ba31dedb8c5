package kz.patronat.complaint.process;

import java.util.EnumSet;
import kz.patronat.access.Role;
import kz.patronat.complaint.paper.ComplaintPapers;
import kz.patronat.document.PaperKind;
import kz.patronat.engine.CaseVariables;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.Recipient;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The ticket that proves the acceptance; from now on the term runs (clauses C19, C20). */
@Component
class IssueTicketDelegate implements JavaDelegate {

    private final ComplaintWork work;
    private final Stages stages;
    private final ComplaintPapers papers;

    IssueTicketDelegate(ComplaintWork work, Stages stages, ComplaintPapers papers) {
        this.work = work;
        this.stages = stages;
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
        if (complaint.isQuality()) {
            // Whoever took it at the body reviews it, unless that is nobody.
            execution.setVariable(
                    ComplaintProcess.RECEIVED_BY.name(), complaint.filing().acceptedBy());
        }
        CaseVariables.APPLICANT_NAME.set(
                execution, complaint.filing().complainant().name().brief());
        work.arm(execution, complaint, term);
        stages.begin(execution, complaint);
        var mendBy = ComplaintProcess.MEND_BY
                .find(execution)
                .map(date -> Zone.day(date.toInstant()))
                .orElse(null);
        papers.drawTicket(complaint, term, mendBy);
        var ticket = papers.current(PaperKind.COMPLAINT_TICKET, complaint).number();
        var due = Written.day(term.dueDate());
        work.tell(complaint, Recipient.applicant(), "complaint.notice.registered", "", complaint.number(), due, ticket);
        for (var role : EnumSet.of(Role.HEAD, ComplaintWork.answering(complaint))) {
            work.tell(complaint, Recipient.role(role.id()), "complaint.notice.received", "", complaint.number(), due);
        }
    }
}
