package kz.patronat.placement.process;

import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Papers;
import kz.patronat.engine.CaseVariables;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.placement.TermOfService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The signed refusal to accept lies in the cabinet (clauses C7, C11). */
@Component
class SendAcceptanceRefusalDelegate implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final Papers papers;
    private final Sending sending;
    private final TermOfService term;
    private final Notices notices;

    SendAcceptanceRefusalDelegate(
            CaseFiles caseFiles, Papers papers, Sending sending, TermOfService term, Notices notices) {
        this.caseFiles = caseFiles;
        this.papers = papers;
        this.sending = sending;
        this.term = term;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var file = caseFiles.get(CaseVariables.caseOf(execution));
        var paper = papers.current(PaperKind.ACCEPTANCE_REFUSAL, file.number().value())
                .orElseThrow();
        sending.send(file, paper);
        notices.tell(file.number(), Recipient.applicant(), "placement.notice.not-accepted", "", paper.number());
        term.end(file.number());
        PlacementProcess.OUTCOME.set(execution, CaseStatus.ACCEPTANCE_REFUSED.name());
    }
}
