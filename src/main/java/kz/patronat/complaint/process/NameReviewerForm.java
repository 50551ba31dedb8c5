package kz.patronat.complaint.process;

import java.util.Map;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.Judges;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Names who reviews the complaint: nobody who had a hand in what it is about (clause C17; APPC art. 97). */
@Component
class NameReviewerForm extends ComplaintForm {

    private final Judges judges;

    NameReviewerForm(Forms forms, ComplaintWork work, ComplaintSummary summary, Judges judges) {
        super(forms, work, summary);
        this.judges = judges;
    }

    @Override
    Map<String, ?> known(Complaint complaint, DelegateTask task) {
        return Map.of(
                "reviewers",
                judges.reviewers(complaint).stream()
                        .map(member -> Map.of(
                                "value", member.userId(), "label", member.name().full()))
                        .toList());
    }

    @Override
    void take(FormInput input, DelegateTask task, Complaint complaint) {
        var named = input.text("reviewerId");
        var reviewer = judges.reviewers(complaint).stream()
                .filter(free -> free.userId().equals(named))
                .findFirst()
                .orElseThrow(() -> input.reject("reviewerId", "complaint.reviewer.involved"));
        ComplaintProcess.REVIEWER.set(task, named);
        work().write(
                        complaint,
                        person(task),
                        "complaint.journal.reviewer",
                        reviewer.name().full());
    }
}
