package kz.patronat.registry.process;

import java.time.LocalDate;
import java.util.Map;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.Finding.Outcome;
import kz.patronat.document.Folder;
import kz.patronat.document.Scans;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.TaskForm;
import kz.patronat.registry.Impediment;
import kz.patronat.registry.PaperAnswer;
import kz.patronat.registry.ReceivedAnswers;
import kz.patronat.registry.Registry;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The certificate of the criminal record was brought on paper in place of an answer of the registry (clause C8). */
@Component
class RecordOnPaperForm extends TaskForm {

    private final PersonOnPaper person;
    private final PaperDates dates;
    private final ReceivedAnswers answers;
    private final CaseFiles caseFiles;
    private final Scans scans;

    RecordOnPaperForm(
            Forms forms,
            PersonOnPaper person,
            PaperDates dates,
            ReceivedAnswers answers,
            CaseFiles caseFiles,
            Scans scans) {
        super(forms);
        this.person = person;
        this.dates = dates;
        this.answers = answers;
        this.caseFiles = caseFiles;
        this.scans = scans;
    }

    @Override
    protected Map<String, ?> prefill(DelegateTask task) {
        return person.shownOn(task);
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var issuedOn = issuedOn(input, task);
        if (!input.flag("scanAttached") || !isScanned(task)) {
            throw input.reject("scanAttached", "registry.paper.not-scanned");
        }
        var outcome = input.choice("outcome", Outcome.class);
        var paper = new PaperAnswer(
                outcome,
                outcome == Outcome.IMPEDIMENT ? Impediment.CRIMINAL_RECORD : null,
                null,
                input.text("certificateNumber"),
                input.text("issuedBy"),
                issuedOn);
        answers.onPaper(task.getProcessInstanceId(), Registry.CRIMINAL_RECORD, paper, task.getAssignee());
    }

    private LocalDate issuedOn(FormInput input, DelegateTask task) {
        return RegistryChecksProcess.SIGNING_AT
                .find(task)
                .map(signing -> dates.goodToSign(input, "issuedOn", signing.toInstant()))
                .orElseGet(() -> dates.stillGood(input, "issuedOn"));
    }

    /** The certificate is asked for by this task, so its scan is no older; at the counter nobody waits for it. */
    private boolean isScanned(DelegateTask task) {
        var asked = task.getCreateTime().toInstant();
        return scans.in(Folder.of(caseFiles.get(CaseVariables.caseOf(task)))).stream()
                .anyMatch(scan -> !scan.storedAt().isBefore(asked));
    }
}
