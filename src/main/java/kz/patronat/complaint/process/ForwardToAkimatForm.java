package kz.patronat.complaint.process;

import java.util.Map;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.process.ComplaintProcess.Considered;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.kernel.Written;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The complaint and the file have gone to the akimat (APPC art. 91). */
@Component
class ForwardToAkimatForm extends ComplaintForm {

    private final Complaints complaints;

    ForwardToAkimatForm(Forms forms, ComplaintWork work, ComplaintSummary summary, Complaints complaints) {
        super(forms, work, summary);
        this.complaints = complaints;
    }

    @Override
    Map<String, ?> known(Complaint complaint, DelegateTask task) {
        return Map.of("forwardedOn", work().today().toString());
    }

    @Override
    void take(FormInput input, DelegateTask task, Complaint complaint) {
        var on = input.date("forwardedOn");
        if (!on.equals(work().today())) {
            throw input.reject("forwardedOn", "complaint.forward.today");
        }
        complaints.forward(complaint.number());
        work().write(
                        complaint,
                        person(task),
                        "complaint.journal.forwarded",
                        Written.day(on),
                        input.text("outgoingNumber"));
        ComplaintProcess.CONSIDERED.set(task, Considered.FORWARDED.name());
    }
}
