package kz.patronat.intake.process;

import java.util.Map;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.Messages;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.ProviderId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the leading process of the registered case (clause C2). */
@Component
class SubmitApplicationDelegate implements JavaDelegate {

    private final Messages messages;

    SubmitApplicationDelegate(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.start(
                ReceptionProcess.SUBMITTED_AT_OFFICE,
                new CaseNumber(CaseVariables.CASE_NUMBER.from(execution)),
                new ProviderId(execution.getTenantId()),
                Map.of(
                        CaseVariables.APPLICANT_NAME.name(), CaseVariables.APPLICANT_NAME.from(execution),
                        CaseVariables.DUE_AT.name(), CaseVariables.DUE_AT.from(execution)));
    }
}
