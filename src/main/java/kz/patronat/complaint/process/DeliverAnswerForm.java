package kz.patronat.complaint.process;

import java.util.Map;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.paper.ComplaintPapers;
import kz.patronat.complaint.process.ComplaintProcess.Considered;
import kz.patronat.complaint.store.ComplaintTerms;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.complaint.store.Letters;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.notification.Recipient;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The answer leaves for the person by post, by hand or into the cabinet (clauses C20, C21). */
@Component
class DeliverAnswerForm extends ComplaintForm {

    private final DeliveryFields delivery;
    private final ComplaintPapers papers;
    private final Letters letters;
    private final Complaints complaints;
    private final ComplaintTerms terms;

    DeliverAnswerForm(
            Forms forms,
            ComplaintWork work,
            ComplaintSummary summary,
            DeliveryFields delivery,
            ComplaintPapers papers,
            Letters letters,
            Complaints complaints,
            ComplaintTerms terms) {
        super(forms, work, summary);
        this.delivery = delivery;
        this.papers = papers;
        this.letters = letters;
        this.complaints = complaints;
        this.terms = terms;
    }

    @Override
    Map<String, ?> known(Complaint complaint, DelegateTask task) {
        return delivery.usual(complaint);
    }

    @Override
    void take(FormInput input, DelegateTask task, Complaint complaint) {
        var paper = papers.letter(letters.latest(complaint.number()));
        delivery.issue(paper, input, complaint, person(task));
        complaints.answer(complaint.number());
        terms.meet(complaint.number());
        work().write(complaint, person(task), "complaint.journal.delivered", paper.number());
        work().tell(
                        complaint,
                        Recipient.applicant(),
                        "complaint.notice.answered",
                        "",
                        complaint.number(),
                        paper.number());
        ComplaintProcess.CONSIDERED.set(task, Considered.ANSWERED.name());
    }
}
