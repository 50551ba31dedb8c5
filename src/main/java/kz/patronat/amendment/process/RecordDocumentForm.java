package kz.patronat.amendment.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.Consent;
import kz.patronat.casefile.Consents;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person.Part;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.TaskForm;
import kz.patronat.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the document is, who brought it, and the consent it may hold. */
@Component
class RecordDocumentForm extends TaskForm {

    private static final String SPOUSE_CONSENT = "SPOUSE_CONSENT";
    private static final String CONSENT_TEXT = "free-form";

    private final Clock clock;
    private final CaseSummary summary;
    private final CaseFiles caseFiles;
    private final People people;
    private final Consents consents;
    private final CaseJournal journal;

    RecordDocumentForm(
            Forms forms,
            Clock clock,
            CaseSummary summary,
            CaseFiles caseFiles,
            People people,
            Consents consents,
            CaseJournal journal) {
        super(forms);
        this.clock = clock;
        this.summary = summary;
        this.caseFiles = caseFiles;
        this.people = people;
        this.consents = consents;
        this.journal = journal;
    }

    @Override
    protected Map<String, ?> prefill(DelegateTask task) {
        var shown = summary.of(CaseVariables.caseOf(task));
        shown.put("receivedOn", LocalDate.now(clock).toString());
        return shown;
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var number = CaseVariables.caseOf(task);
        var received = input.date("receivedOn");
        if (received.isAfter(LocalDate.now(clock))) {
            throw input.reject("receivedOn", "amendment.date.future");
        }
        var type = input.text("documentType");
        if (SPOUSE_CONSENT.equals(type) && input.flag("spouseConsents")) {
            recordConsent(number, input);
        }
        var remark = input.find("remark");
        journal.write(
                number,
                task.getAssignee(),
                "amendment.journal.document." + type,
                received,
                input.text("broughtBy"),
                remark == null ? "—" : remark);
    }

    private void recordConsent(CaseNumber number, FormInput input) {
        var spouse = people.find(number, Part.SPOUSE)
                .orElseThrow(() -> input.reject("documentType", "amendment.document.no-spouse"));
        consents.record(new Consent(
                spouse.id(),
                Consent.Kind.PLACEMENT_BY_SPOUSE,
                true,
                CONSENT_TEXT,
                caseFiles.get(number).language(),
                clock.instant(),
                "paper"));
    }
}
