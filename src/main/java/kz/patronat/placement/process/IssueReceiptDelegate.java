package kz.patronat.placement.process;

import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.engine.CaseVariables;
import kz.patronat.kernel.Written;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.placement.paper.AcceptanceLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The receipt, unless reception has made it, and the word that the application is accepted (clauses C10, C11). */
@Component
class IssueReceiptDelegate implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final CaseTerms terms;
    private final AcceptanceLetters letters;
    private final Notices notices;

    IssueReceiptDelegate(CaseFiles caseFiles, CaseTerms terms, AcceptanceLetters letters, Notices notices) {
        this.caseFiles = caseFiles;
        this.terms = terms;
        this.letters = letters;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var file = caseFiles.get(CaseVariables.caseOf(execution));
        letters.drawReceipt(file);
        var due = terms.current(file.number(), PlacementProcess.TERM)
                .orElseThrow()
                .dueDate();
        notices.tell(
                file.number(), Recipient.applicant(), "placement.notice.accepted", "", file.number(), Written.day(due));
    }
}
