package kz.patronat.complaint.process;

import kz.patronat.access.Role;
import kz.patronat.complaint.paper.ComplaintPapers;
import kz.patronat.complaint.process.ComplaintProcess.Stage;
import kz.patronat.document.PaperKind;
import kz.patronat.kernel.Written;
import kz.patronat.notification.Recipient;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The akimat has a term of its own; the person is told who answers and when (APPC art. 91). */
@Component
class OpenAtAkimatDelegate implements JavaDelegate {

    private final ComplaintWork work;
    private final ComplaintPapers papers;

    OpenAtAkimatDelegate(ComplaintWork work, ComplaintPapers papers) {
        this.work = work;
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var complaint = work.of(execution);
        var term = work.dates().term(complaint.number(), work.dates().forwarded(complaint, work.now()));
        work.begin(execution, complaint, term);
        ComplaintProcess.AT_AKIMAT.set(execution, true);
        Stages.enter(execution, Stage.AKIMAT);
        papers.drawForwarding(complaint, term, ComplaintProcess.FORWARDING.from(execution), work.today());
        var due = Written.day(term.dueDate());
        work.tell(
                complaint,
                Recipient.applicant(),
                ComplaintWork.FORWARDED,
                "",
                complaint.number(),
                due,
                papers.current(PaperKind.COMPLAINT_FORWARDING, complaint).number());
        work.tell(
                complaint, Recipient.role(Role.AKIMAT.id()), "complaint.notice.received", "", complaint.number(), due);
    }
}
