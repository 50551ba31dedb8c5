package kz.patronat.inspection.process;

import static kz.patronat.inspection.process.HousingInspectionProcess.HOUSING_ACT_ID;

import kz.patronat.engine.CaseVariables;
import kz.patronat.inspection.ActSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenHousingActDelegate implements JavaDelegate {

    private final ActSteps acts;

    OpenHousingActDelegate(ActSteps acts) {
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var opened = acts.open(CaseVariables.caseOf(execution), execution.getProcessInstanceId());
        HOUSING_ACT_ID.set(execution, opened.act().toString());
        execution.setVariables(ActTermDates.HOUSING_ACT.of(opened.deadline()));
    }
}
