package kz.patronat.complaint.process;

import java.util.Map;
import kz.patronat.complaint.ComplaintRegistrations;
import kz.patronat.complaint.Filing.Addressee;
import kz.patronat.complaint.Filing.Level;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Writes down a complaint to the quality body, with the first complaint where there was one (clause C22). */
@Component
class RecordAppealForm extends TaskForm {

    private final FilingHints hints;
    private final FilingReader filings;
    private final Complaints complaints;
    private final ComplaintRegistrations registrations;

    RecordAppealForm(
            Forms forms,
            FilingHints hints,
            FilingReader filings,
            Complaints complaints,
            ComplaintRegistrations registrations) {
        super(forms);
        this.hints = hints;
        this.filings = filings;
        this.complaints = complaints;
        this.registrations = registrations;
    }

    @Override
    protected Map<String, ?> prefill(DelegateTask task) {
        return hints.of(task);
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var first = input.find("firstComplaint");
        if (first != null
                && complaints
                        .find(first)
                        .filter(found -> found.provider().value().equals(task.getTenantId()))
                        .isEmpty()) {
            throw input.reject("firstComplaint", "complaint.unknown", first);
        }
        var filing = filings.read(input, task, Level.QUALITY, Addressee.QUALITY_BODY);
        registrations.register(filing, first);
        CaseVariables.APPLICANT_NAME.set(task, filing.complainant().name().brief());
    }
}
