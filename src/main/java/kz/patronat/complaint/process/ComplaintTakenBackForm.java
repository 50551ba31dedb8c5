package kz.patronat.complaint.process;

import kz.patronat.complaint.store.Complaints;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.StartForm;
import kz.patronat.kernel.Written;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The complaint to take back: an open one of the clerk's own provider, before its answer. */
@Component
class ComplaintTakenBackForm extends StartForm {

    private final Complaints complaints;
    private final ComplaintWork work;
    private final IdentityService identity;

    ComplaintTakenBackForm(Forms forms, Complaints complaints, ComplaintWork work, @Lazy IdentityService identity) {
        super(forms);
        this.complaints = complaints;
        this.work = work;
        this.identity = identity;
    }

    @Override
    protected void accept(FormInput input, DelegateExecution execution) {
        var typed = input.text("complaintNumber");
        var complaint = complaints
                .find(typed)
                .filter(found -> found.provider().value().equals(execution.getTenantId()))
                .orElseThrow(() -> input.reject("complaintNumber", "complaint.unknown", typed));
        if (!complaint.isOpen() || complaint.answeredAt() != null) {
            throw input.reject("complaintNumber", "complaint.closed", typed);
        }
        var on = input.date("statementOn");
        if (on.isAfter(work.today())) {
            throw input.reject("statementOn", "complaint.date.future");
        }
        execution.setProcessBusinessKey(complaint.folder().key());
        work.write(
                complaint,
                identity.getCurrentAuthentication().getUserId(),
                "complaint.journal.withdrawn",
                Written.day(on));
    }
}
