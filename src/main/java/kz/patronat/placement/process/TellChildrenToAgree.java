package kz.patronat.placement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The applicant is asked to come and give the undertaking of non-disclosure (clause C14; Code art. 118-3). */
@Component
class TellChildrenToAgree implements ExecutionListener {

    private final Wanting wanting;

    TellChildrenToAgree(Wanting wanting) {
        this.wanting = wanting;
    }

    @Override
    public void notify(DelegateExecution execution) {
        wanting.tell(execution, "placement.notice.agree-children", PlacementProcess.PROPOSAL_DUE_AT);
    }
}
