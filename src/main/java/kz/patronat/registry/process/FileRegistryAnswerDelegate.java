package kz.patronat.registry.process;

import kz.patronat.registry.ReceivedAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class FileRegistryAnswerDelegate implements JavaDelegate {

    private final ReceivedAnswers answers;

    FileRegistryAnswerDelegate(ReceivedAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.file(execution.getProcessInstanceId(), RegistryChecksProcess.registry(execution));
    }
}
