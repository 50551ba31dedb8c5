package kz.patronat.complaint.process;

import java.util.Map;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.Letter;
import kz.patronat.complaint.Letter.Kind;
import kz.patronat.complaint.paper.ComplaintPapers;
import kz.patronat.complaint.store.Letters;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The notice of the longer term leaves for the person within three working days. */
@Component
class SendExtensionNoticeForm extends ComplaintForm {

    private final DeliveryFields delivery;
    private final ComplaintPapers papers;
    private final Letters letters;

    SendExtensionNoticeForm(
            Forms forms,
            ComplaintWork work,
            ComplaintSummary summary,
            DeliveryFields delivery,
            ComplaintPapers papers,
            Letters letters) {
        super(forms, work, summary);
        this.delivery = delivery;
        this.papers = papers;
        this.letters = letters;
    }

    @Override
    Map<String, ?> known(Complaint complaint, DelegateTask task) {
        return delivery.usual(complaint);
    }

    @Override
    void take(FormInput input, DelegateTask task, Complaint complaint) {
        var paper = papers.letter(extension(complaint));
        delivery.issue(paper, input, complaint, person(task));
        work().write(complaint, person(task), "complaint.journal.told-extension", paper.number());
    }

    private Letter extension(Complaint complaint) {
        return letters.of(complaint.number()).stream()
                .filter(letter -> letter.kind() == Kind.EXTENSION && letter.signedAt() != null)
                .findFirst()
                .orElseThrow();
    }
}
