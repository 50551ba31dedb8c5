package kz.patronat.registry.process;

import kz.patronat.registry.RegistryQuestions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** However the checks end, also by a withdrawal: no question stays open. */
@Component
class CloseRegistryQuestionsListener implements ExecutionListener {

    private final RegistryQuestions questions;

    CloseRegistryQuestionsListener(RegistryQuestions questions) {
        this.questions = questions;
    }

    @Override
    public void notify(DelegateExecution execution) {
        questions.close(execution.getProcessInstanceId());
    }
}
