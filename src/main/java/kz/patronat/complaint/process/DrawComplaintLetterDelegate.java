package kz.patronat.complaint.process;

import kz.patronat.complaint.Letter.Kind;
import kz.patronat.complaint.paper.ComplaintPapers;
import kz.patronat.complaint.store.Letters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Draws the answer or the notice of a longer term; it lies there to be signed. */
@Component
class DrawComplaintLetterDelegate implements JavaDelegate {

    private final ComplaintWork work;
    private final Letters letters;
    private final ComplaintPapers papers;

    DrawComplaintLetterDelegate(ComplaintWork work, Letters letters, ComplaintPapers papers) {
        this.work = work;
        this.letters = letters;
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        draw(ComplaintProcess.complaintOf(execution), ComplaintProcess.SIGNER.from(execution));
    }

    void draw(String number, String signer) {
        var complaint = work.of(number);
        var letter = letters.latest(number);
        if (letter.kind() == Kind.ANSWER) {
            papers.drawAnswer(complaint, letter, signer, work.today());
        } else {
            var extended = work.dates().extended(work.term(complaint), letter.days());
            papers.drawExtension(complaint, extended, letter, signer, work.today());
        }
    }
}
