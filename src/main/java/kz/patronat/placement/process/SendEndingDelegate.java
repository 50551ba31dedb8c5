package kz.patronat.placement.process;

import kz.patronat.casefile.CaseFiles;
import kz.patronat.engine.CaseVariables;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.placement.paper.EndingLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The signed certificate of the ending reaches the applicant (clauses C11, C16). */
@Component
class SendEndingDelegate implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final EndingLetters letters;
    private final Sending sending;
    private final Notices notices;

    SendEndingDelegate(CaseFiles caseFiles, EndingLetters letters, Sending sending, Notices notices) {
        this.caseFiles = caseFiles;
        this.letters = letters;
        this.sending = sending;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var file = caseFiles.get(CaseVariables.caseOf(execution));
        var paper = letters.current(file);
        sending.send(file, paper);
        notices.tell(
                file.number(),
                Recipient.applicant(),
                "placement.notice.ending",
                paper.number(),
                file.number(),
                paper.number());
    }
}
