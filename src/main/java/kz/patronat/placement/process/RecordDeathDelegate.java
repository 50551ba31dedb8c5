package kz.patronat.placement.process;

import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.engine.CaseVariables;
import kz.patronat.placement.UnsignedChildren;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The applicant has died: the case ends, and nobody is written to in the name of the dead. */
@Component
class RecordDeathDelegate implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final UnsignedChildren unsigned;

    RecordDeathDelegate(CaseFiles caseFiles, UnsignedChildren unsigned) {
        this.caseFiles = caseFiles;
        this.unsigned = unsigned;
    }

    @Override
    public void execute(DelegateExecution execution) {
        unsigned.close(caseFiles.get(CaseVariables.caseOf(execution)), "placement.reason.died");
        PlacementProcess.OUTCOME.set(execution, CaseStatus.APPLICANT_DIED.name());
    }
}
