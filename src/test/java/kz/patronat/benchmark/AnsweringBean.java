package kz.patronat.benchmark;

import java.util.HashMap;
import kz.patronat.benchmark.Answers.Answer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Stands for every bean of the models: sets what the real one set, where it was set, and does nothing else. */
final class AnsweringBean implements JavaDelegate, ExecutionListener, TaskListener {

    static final String CASE_SUFFIX = "/case";

    private final Answers answers;
    private final Procedure procedure;

    AnsweringBean(Answers answers, Procedure procedure) {
        this.answers = answers;
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        set(execution);
        var message = procedure.thrown().get(execution.getCurrentActivityId());
        if (message != null) {
            start(message, execution);
        }
    }

    private void start(String message, DelegateExecution execution) {
        var payload = new HashMap<String, Object>();
        answers.at(procedure.started().get(message)).forEach(answer -> payload.put(answer.variable(), answer.value()));
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(execution.getProcessBusinessKey() + CASE_SUFFIX)
                .setVariables(payload)
                .correlateStartMessage();
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (EVENTNAME_START.equals(execution.getEventName()) && !isUserTask(execution)) {
            set(execution);
        }
    }

    @Override
    public void notify(DelegateTask task) {
        if (TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName())) {
            set(task.getExecution());
        }
    }

    /** What the beans of a user task set is set when the task is completed. */
    private static boolean isUserTask(DelegateExecution execution) {
        return execution.getBpmnModelElementInstance() instanceof UserTask;
    }

    private void set(DelegateExecution execution) {
        var process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        for (var answer : answers.at(Workplace.element(process, execution.getCurrentActivityId()))) {
            set(execution, answer);
        }
    }

    private static void set(DelegateExecution execution, Answer answer) {
        if (answer.local()) {
            execution.setVariableLocal(answer.variable(), answer.value());
        } else {
            execution.setVariable(answer.variable(), answer.value());
        }
    }
}
