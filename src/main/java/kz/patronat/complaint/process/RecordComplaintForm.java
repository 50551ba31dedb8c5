package kz.patronat.complaint.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.patronat.access.Role;
import kz.patronat.access.StaffDirectory;
import kz.patronat.access.StaffMember;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.People;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.ComplaintRegistrations;
import kz.patronat.document.Folder;
import kz.patronat.document.Scans;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.TaskForm;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.ProviderId;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Writes down what the complaint says; what it lacks is a defect to be mended (clauses C18, C19). */
@Component
class RecordComplaintForm extends TaskForm {

    private static final List<Role> COMPLAINED_OF =
            List.of(Role.REGISTRAR, Role.SPECIALIST, Role.DEPUTY_HEAD, Role.HEAD);

    private final FilingReader filings;
    private final ComplaintRegistrations registrations;
    private final CaseFiles caseFiles;
    private final People people;
    private final StaffDirectory staff;
    private final Scans scans;

    RecordComplaintForm(
            Forms forms,
            FilingReader filings,
            ComplaintRegistrations registrations,
            CaseFiles caseFiles,
            People people,
            StaffDirectory staff,
            Scans scans) {
        super(forms);
        this.filings = filings;
        this.registrations = registrations;
        this.caseFiles = caseFiles;
        this.people = people;
        this.staff = staff;
        this.scans = scans;
    }

    @Override
    protected Map<String, ?> prefill(DelegateTask task) {
        var provider = new ProviderId(task.getTenantId());
        var shown = new HashMap<String, Object>();
        shown.put("incoming", ComplaintProcess.complaintOf(task));
        shown.put("officials", options(provider));
        shown.put("routeNamed", true);
        shown.put("signed", true);
        CaseVariables.CASE_NUMBER.find(task).map(CaseNumber::new).ifPresent(number -> {
            var applicant = people.applicant(number);
            shown.put("surname", applicant.name().surname());
            shown.put("given", applicant.name().given());
            shown.put("patronymic", Objects.requireNonNullElse(applicant.name().patronymic(), ""));
            shown.put("iin", applicant.iin().value());
            shown.put("address", Objects.requireNonNullElse(applicant.address(), ""));
            shown.put(
                    "phone", applicant.phone() == null ? "" : applicant.phone().value());
            shown.put("language", caseFiles.get(number).language().name());
        });
        return shown;
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var filing = filings.read(input, task);
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

    private List<Map<String, String>> options(ProviderId provider) {
        return COMPLAINED_OF.stream()
                .flatMap(role -> staff.in(role, provider).stream())
                .distinct()
                .map(RecordComplaintForm::option)
                .toList();
    }

    private static Map<String, String> option(StaffMember member) {
        return Map.of("value", member.userId(), "label", member.name().full());
    }
}
