package kz.patronat.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.replay.Answer;
import kz.patronat.replay.Answering;
import kz.patronat.replay.Procedure;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the beans of the bare engine say: the answers of the first case, and a visit that becomes a case. */
record Replies(Answers answers, Map<String, String> thrown, Map<String, String> started) implements Answering {

    static final String CASE_SUFFIX = "/case";

    static Replies of(Answers answers, Procedure procedure) {
        return new Replies(answers, procedure.thrown(), procedure.started());
    }

    @Override
    public List<Answer> at(String element, DelegateExecution execution) {
        return answers.at(element);
    }

    @Override
    public void worked(DelegateExecution execution) {
        var message = thrown.get(execution.getCurrentActivityId());
        if (message != null) {
            start(message, execution);
        }
    }

    private void start(String message, DelegateExecution execution) {
        var payload = new HashMap<String, Object>();
        answers.at(started.get(message)).forEach(answer -> payload.put(answer.variable(), answer.value()));
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(execution.getProcessBusinessKey() + CASE_SUFFIX)
                .setVariables(payload)
                .correlateStartMessage();
    }
}
