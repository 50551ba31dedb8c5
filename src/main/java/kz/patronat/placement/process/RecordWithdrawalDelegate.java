package kz.patronat.placement.process;

import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.document.EndingFacts.Ending;
import kz.patronat.engine.CaseVariables;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.placement.UnsignedChildren;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The applicant has taken the application back; signed contracts stay. */
@Component
class RecordWithdrawalDelegate implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final UnsignedChildren unsigned;
    private final Notices notices;

    RecordWithdrawalDelegate(CaseFiles caseFiles, UnsignedChildren unsigned, Notices notices) {
        this.caseFiles = caseFiles;
        this.unsigned = unsigned;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var file = caseFiles.get(CaseVariables.caseOf(execution));
        unsigned.close(file, "placement.reason.withdrawn");
        notices.tell(file.number(), Recipient.applicant(), "placement.notice.withdrawn", "", file.number());
        PlacementProcess.ENDING.set(execution, Ending.WITHDRAWN.name());
        PlacementProcess.OUTCOME.set(execution, CaseStatus.WITHDRAWN.name());
    }
}
