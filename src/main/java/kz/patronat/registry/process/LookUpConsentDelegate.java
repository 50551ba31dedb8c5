package kz.patronat.registry.process;

import static kz.patronat.registry.process.RegistryChecksProcess.CONSENTED;
import static kz.patronat.registry.process.RegistryChecksProcess.PAPER_DUE_AT;
import static kz.patronat.registry.process.RegistryChecksProcess.PAPER_WAY_AT;

import java.util.Date;
import kz.patronat.engine.CaseVariables;
import kz.patronat.registry.RegistryQuestions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class LookUpConsentDelegate implements JavaDelegate {

    private final RegistryQuestions questions;

    LookUpConsentDelegate(RegistryQuestions questions) {
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var opened = questions.open(
                CaseVariables.caseOf(execution),
                RegistryChecksProcess.person(execution),
                execution.getProcessInstanceId());
        CONSENTED.set(execution, opened.consented());
        PAPER_WAY_AT.set(execution, Date.from(opened.paperWayAt()));
        PAPER_DUE_AT.set(execution, Date.from(opened.paperDueAt()));
    }
}
