package kz.patronat.placement.process;

import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.engine.CaseVariables;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.placement.paper.NoticeLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The applicant is told in writing that the notice no longer stands; the case is examined again (clause C8). */
@Component
class SendNoticeWithdrawalDelegate implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final NoticeLetters letters;
    private final Sending sending;
    private final Notices notices;

    SendNoticeWithdrawalDelegate(CaseFiles caseFiles, NoticeLetters letters, Sending sending, Notices notices) {
        this.caseFiles = caseFiles;
        this.letters = letters;
        this.sending = sending;
        this.notices = notices;
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
        caseFiles.enter(file.number(), CaseStatus.IN_PROGRESS);
    }
}
