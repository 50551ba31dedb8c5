package kz.patronat.cabinet.process;

import java.util.Date;
import kz.patronat.cabinet.RequestSteps;
import kz.patronat.cabinet.RequestSteps.Outcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CarryOutRequestDelegate implements JavaDelegate {

    private final RequestSteps steps;

    CarryOutRequestDelegate(RequestSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = PersonalRequestProcess.request(execution);
        var outcome = steps.carryOut(request);
        PersonalRequestProcess.REQUEST_OUTCOME.set(execution, outcome.name());
        if (outcome == Outcome.NOT_YET) {
            PersonalRequestProcess.TRIED_AGAIN_AT.set(execution, Date.from(steps.again(request)));
        }
    }
}
