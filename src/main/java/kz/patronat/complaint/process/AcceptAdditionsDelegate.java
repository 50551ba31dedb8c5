package kz.patronat.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The person has sent what was missing through the portal: it is looked at again (clauses C18, C26). */
@Component
class AcceptAdditionsDelegate implements JavaDelegate {

    private final Stages stages;

    AcceptAdditionsDelegate(Stages stages) {
        this.stages = stages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        stages.added(execution, ComplaintProcess.complaintOf(execution));
    }
}
