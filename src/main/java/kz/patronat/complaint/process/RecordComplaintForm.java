package kz.patronat.complaint.process;

import java.util.Map;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.ComplaintRegistrations;
import kz.patronat.complaint.Filing.Addressee;
import kz.patronat.complaint.Filing.Level;
import kz.patronat.document.Folder;
import kz.patronat.document.Scans;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Writes down what the complaint says; what it lacks is a defect to be mended (clauses C18, C19). */
@Component
class RecordComplaintForm extends TaskForm {

    private final FilingHints hints;
    private final FilingReader filings;
    private final ComplaintRegistrations registrations;
    private final Scans scans;

    RecordComplaintForm(
            Forms forms, FilingHints hints, FilingReader filings, ComplaintRegistrations registrations, Scans scans) {
        super(forms);
        this.hints = hints;
        this.filings = filings;
        this.registrations = registrations;
        this.scans = scans;
    }

    @Override
    protected Map<String, ?> prefill(DelegateTask task) {
        return hints.of(task);
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var addressee = input.choice("addressee", Addressee.class);
        var filing = filings.read(input, task, Level.FIRST, addressee);
        var complaint = registrations.register(filing, null);
        CaseVariables.APPLICANT_NAME.set(task, filing.complainant().name().brief());
        if (complaint.caseNumber() != null) {
            keepScans(complaint);
        }
    }

    /** What was scanned before the complaint was tied to its case goes there too. */
    private void keepScans(Complaint complaint) {
        scans.move(new Folder(complaint.provider(), complaint.number()), complaint.folder());
    }
}
