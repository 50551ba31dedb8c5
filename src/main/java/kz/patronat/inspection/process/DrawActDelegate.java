package kz.patronat.inspection.process;

import kz.patronat.inspection.ActPaper;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class DrawActDelegate implements JavaDelegate {

    private final ActPaper paper;

    DrawActDelegate(ActPaper paper) {
        this.paper = paper;
    }

    @Override
    public void execute(DelegateExecution execution) {
        paper.draw(execution.getProcessInstanceId());
    }
}
