package kz.patronat.placement.process;

import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.engine.CaseVariables;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.placement.store.Appointments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The provider was ready and the applicant did not come: from now on only the applicant is awaited (clause C4). */
@Component
class NoteWaitingDelegate implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final Appointments appointments;
    private final CaseJournal journal;
    private final Notices notices;

    NoteWaitingDelegate(CaseFiles caseFiles, Appointments appointments, CaseJournal journal, Notices notices) {
        this.caseFiles = caseFiles;
        this.appointments = appointments;
        this.journal = journal;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = CaseVariables.caseOf(execution);
        var appointed = appointments.find(number).orElseThrow();
        appointments.awaitApplicant(number, appointed.at());
        caseFiles.enter(number, CaseStatus.WAITING_FOR_APPLICANT);
        journal.write(number, null, "placement.journal.waiting");
        var occurrence = appointed.at().toString();
        notices.tell(
                number,
                Recipient.official(CaseVariables.EXECUTOR.from(execution)),
                "placement.notice.did-not-come",
                occurrence,
                number);
    }
}
