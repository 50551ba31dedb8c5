package kz.patronat.cabinet.process;

import java.util.Date;
import kz.patronat.cabinet.RequestSteps;
import kz.patronat.signature.SignatureCheck.Answer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the verifier; while it is away the request waits, and nothing of it is lost (clause C26). */
@Component
class JudgeRequestDelegate implements JavaDelegate {

    private final RequestSteps steps;

    JudgeRequestDelegate(RequestSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = PersonalRequestProcess.request(execution);
        var answer = steps.judge(request);
        PersonalRequestProcess.REQUEST_SIGNATURE.set(execution, answer.name());
        if (answer == Answer.UNAVAILABLE) {
            PersonalRequestProcess.TRIED_AGAIN_AT.set(execution, Date.from(steps.again(request)));
        }
    }
}
