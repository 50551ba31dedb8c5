package kz.patronat.cabinet.process;

import kz.patronat.cabinet.RequestSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TellOfRequestDelegate implements JavaDelegate {

    private final RequestSteps steps;

    TellOfRequestDelegate(RequestSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.tell(PersonalRequestProcess.request(execution));
    }
}
