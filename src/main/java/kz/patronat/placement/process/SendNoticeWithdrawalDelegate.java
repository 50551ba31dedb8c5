package kz.patronat.placement.process;

import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.engine.CaseVariables;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.placement.paper.NoticeLetters;
import kz.patronat.placement.store.Appointments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The applicant is told in writing that neither the notice nor the appointment stands any longer; the case is examined
 * again (clause C8).
 */
@Component
class SendNoticeWithdrawalDelegate implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final NoticeLetters letters;
    private final Sending sending;
    private final Notices notices;
    private final Appointments appointments;

    SendNoticeWithdrawalDelegate(
            CaseFiles caseFiles, NoticeLetters letters, Sending sending, Notices notices, Appointments appointments) {
        this.caseFiles = caseFiles;
        this.letters = letters;
        this.sending = sending;
        this.notices = notices;
        this.appointments = appointments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var file = caseFiles.get(CaseVariables.caseOf(execution));
        var paper = letters.currentWithdrawal(file);
        sending.send(file, paper);
        notices.tell(
                file.number(),
                Recipient.applicant(),
                "placement.notice.notice-withdrawn",
                paper.number(),
                paper.number());
        appointments.cancel(file.number());
        PlacementProcess.IMPEDIMENT.set(execution, true);
        caseFiles.enter(file.number(), CaseStatus.IN_PROGRESS);
    }
}
