package kz.patronat.complaint.process;

import kz.patronat.complaint.process.ComplaintProcess.Stage;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.complaint.store.Letters;
import kz.patronat.kernel.Written;
import kz.patronat.notification.Recipient;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The term has been made longer, once: new dates, and the person is to be told within three working days. */
@Component
class ExtendTermDelegate implements JavaDelegate {

    private final ComplaintWork work;
    private final Complaints complaints;
    private final Letters letters;

    ExtendTermDelegate(ComplaintWork work, Complaints complaints, Letters letters) {
        this.work = work;
        this.complaints = complaints;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var complaint = work.of(execution);
        var letter = letters.latest(complaint.number());
        var extended = work.dates().extended(work.term(complaint), letter.days());
        work.begin(execution, complaint, extended);
        complaints.prolong(complaint.number());
        ComplaintProcess.TELL_BY.set(execution, work.following("extension-notice", complaint));
        Stages.enter(execution, complaint.isAtAkimat() ? Stage.AKIMAT : Stage.REVIEW);
        var due = Written.day(extended.dueDate());
        work.writeBySystem(complaint, "complaint.journal.extended", letter.days(), due);
        work.tell(
                complaint,
                Recipient.applicant(),
                "complaint.notice.extended",
                "",
                complaint.number(),
                due,
                letter.reasons());
    }
}
