package kz.patronat.inspection.process;

import static kz.patronat.inspection.process.HousingInspectionProcess.ACKNOWLEDGE_BY;

import java.util.Date;
import kz.patronat.inspection.ActSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TellActDelegate implements JavaDelegate {

    private final ActSteps acts;

    TellActDelegate(ActSteps acts) {
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ACKNOWLEDGE_BY.set(execution, Date.from(acts.tell(execution.getProcessInstanceId())));
    }
}
