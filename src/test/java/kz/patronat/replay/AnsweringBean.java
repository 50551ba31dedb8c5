package kz.patronat.replay;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Stands for every bean of the models: sets what the real one set, where it was set, and does nothing else. */
public final class AnsweringBean implements JavaDelegate, ExecutionListener, TaskListener {

    private final Answering answers;

    public AnsweringBean(Answering answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        set(execution);
        answers.worked(execution);
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
        for (var answer : answers.at(Element.of(execution), execution)) {
            if (answer.local()) {
                execution.setVariableLocal(answer.variable(), answer.value());
            } else {
                execution.setVariable(answer.variable(), answer.value());
            }
        }
    }
}
