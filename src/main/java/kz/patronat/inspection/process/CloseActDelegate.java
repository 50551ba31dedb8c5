package kz.patronat.inspection.process;

import kz.patronat.inspection.ActPaper;
import kz.patronat.inspection.Visits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseActDelegate implements JavaDelegate {

    private final ActPaper paper;
    private final Visits visits;

    CloseActDelegate(ActPaper paper, Visits visits) {
        this.paper = paper;
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        paper.draw(execution.getProcessInstanceId());
        visits.tellNotStudied(execution.getProcessInstanceId());
    }
}
