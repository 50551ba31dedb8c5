package kz.patronat.complaint.process;

import java.util.Map;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.Suspensions;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.kernel.Phone;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What was missing has been brought (clause C18). */
@Component
class MendDefectsForm extends ComplaintForm {

    private final Complaints complaints;
    private final Stages stages;
    private final Suspensions suspensions;

    MendDefectsForm(
            Forms forms,
            ComplaintWork work,
            ComplaintSummary summary,
            Complaints complaints,
            Stages stages,
            Suspensions suspensions) {
        super(forms, work, summary);
        this.complaints = complaints;
        this.stages = stages;
        this.suspensions = suspensions;
    }

    @Override
    void take(FormInput input, DelegateTask task, Complaint complaint) {
        var address = input.find("address");
        var phone = input.find("phone");
        var signed = input.flag("signed");
        if (address == null && phone == null && !signed) {
            throw input.reject("address", "complaint.mend.nothing");
        }
        complaints.mend(complaint.number(), address, phone == null ? null : Phone.check("phone", phone), signed);
        if (signed && !complaint.filing().matter().signed()) {
            suspensions.suspend(complaint);
        }
        work().write(complaint, person(task), "complaint.journal.mended");
        stages.afterSignature(task, complaint.number());
    }

    @Override
    Map<String, ?> known(Complaint complaint, DelegateTask task) {
        return Map.of("signed", complaint.filing().matter().signed());
    }
}
