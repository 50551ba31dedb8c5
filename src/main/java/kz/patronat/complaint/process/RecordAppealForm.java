package kz.patronat.complaint.process;

import java.util.Map;
import kz.patronat.complaint.ComplaintRegistrations;
import kz.patronat.complaint.Filing;
import kz.patronat.complaint.Filing.Addressee;
import kz.patronat.complaint.Filing.Level;
import kz.patronat.complaint.FirstComplaints;
import kz.patronat.document.Folder;
import kz.patronat.document.Scans;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down a complaint to the quality body, with the first complaint where there was one (clause C22). */
@Component
class RecordAppealForm extends TaskForm {

    private final FilingHints hints;
    private final FilingReader filings;
    private final FirstComplaints complaints;
    private final ComplaintRegistrations registrations;
    private final Scans scans;

    RecordAppealForm(
            Forms forms,
            FilingHints hints,
            FilingReader filings,
            FirstComplaints complaints,
            ComplaintRegistrations registrations,
            Scans scans) {
        super(forms);
        this.hints = hints;
        this.filings = filings;
        this.complaints = complaints;
        this.registrations = registrations;
        this.scans = scans;
    }

    @Override
    protected Map<String, ?> prefill(DelegateTask task) {
        return hints.of(task);
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var filing = filings.read(input, task, Level.QUALITY, Addressee.QUALITY_BODY);
        var complaint = registrations.register(filing, first(input, filing));
        if (complaint.caseNumber() != null) {
            scans.move(new Folder(complaint.provider(), complaint.number()), complaint.folder());
        }
    }

    private @Nullable String first(FormInput input, Filing filing) {
        var typed = input.find("firstComplaint");
        if (typed == null) {
            return null;
        }
        var first = complaints
                .find(typed, filing.provider())
                .orElseThrow(() -> input.reject("firstComplaint", "complaint.unknown", typed));
        if (!complaints.isSameMatter(first, filing.matter().caseNumber())) {
            throw input.reject("firstComplaint", "complaint.first.other-matter", typed);
        }
        return first.number();
    }
}
