package kz.patronat.registry.process;

import static kz.patronat.registry.process.RegistryChecksProcess.ANSWER_EXPECTED_BY;
import static kz.patronat.registry.process.RegistryChecksProcess.ASK_AGAIN_AT;
import static kz.patronat.registry.process.RegistryChecksProcess.REGISTRY_REPLY;
import static kz.patronat.registry.process.RegistryChecksProcess.REGISTRY_REQUEST_ID;

import java.util.Date;
import kz.patronat.registry.Asked;
import kz.patronat.registry.RegistryQuestions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AskRegistryDelegate implements JavaDelegate {

    private final RegistryQuestions questions;

    AskRegistryDelegate(RegistryQuestions questions) {
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var asked = questions.ask(execution.getProcessInstanceId(), RegistryChecksProcess.registry(execution));
        REGISTRY_REQUEST_ID.set(execution, asked.request().toString());
        if (asked instanceof Asked.Unavailable unavailable) {
            REGISTRY_REPLY.set(execution, "UNAVAILABLE");
            ASK_AGAIN_AT.set(execution, Date.from(unavailable.again()));
        } else if (asked instanceof Asked.Pending pending) {
            REGISTRY_REPLY.set(execution, "PENDING");
            ANSWER_EXPECTED_BY.set(execution, Date.from(pending.expectedBy()));
        } else {
            REGISTRY_REPLY.set(execution, "ANSWERED");
        }
    }
}
