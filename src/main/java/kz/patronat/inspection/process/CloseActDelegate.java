package kz.patronat.inspection.process;

import kz.patronat.inspection.ActPaper;
import kz.patronat.inspection.ActSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseActDelegate implements JavaDelegate {

    private final ActSteps acts;
    private final ActPaper paper;

    CloseActDelegate(ActSteps acts, ActPaper paper) {
        this.acts = acts;
        this.paper = paper;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acts.closeWithoutStudy(execution.getProcessInstanceId());
        paper.draw(execution.getProcessInstanceId());
    }
}
