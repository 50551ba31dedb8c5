package kz.patronat.inspection.process;

import static kz.patronat.inspection.process.HousingInspectionProcess.ACKNOWLEDGE_BY;

import java.util.Date;
import kz.patronat.inspection.ActPaper;
import kz.patronat.inspection.ActSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TellActDelegate implements JavaDelegate {

    private final ActSteps acts;
    private final ActPaper paper;

    TellActDelegate(ActSteps acts, ActPaper paper) {
        this.acts = acts;
        this.paper = paper;
    }

    @Override
    public void execute(DelegateExecution execution) {
        paper.layInCabinet(execution.getProcessInstanceId());
        ACKNOWLEDGE_BY.set(execution, Date.from(acts.tell(execution.getProcessInstanceId())));
    }
}
