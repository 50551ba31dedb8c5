package kz.patronat.migration.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.patronat.access.Handovers;
import kz.patronat.engine.NobodyActs;
import kz.patronat.engine.Unrestricted;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.variable.mapping.InputParameter;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDecorator;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/**
 * Makes open tasks what the new model says of their step. The engine leaves name, groups and fields of a task as they
 * were, so that a person would get the new form without its new fields, or a task of somebody else's role.
 */
@Component
class TasksThatFollow {

    private final ProcessEngineConfigurationImpl engine;
    private final Handovers handovers;

    TasksThatFollow(ProcessEngineConfigurationImpl engine, Handovers handovers) {
        this.engine = engine;
        this.handovers = handovers;
    }

    /**
     * A task of the same step and role keeps who has it and what it holds, and gets the new name and the new fields. A
     * task that became another step or another role's begins anew, and is held for nobody else any more.
     *
     * @param stepBefore the step that each task was, by the id of the task
     * @return names of the fields that were filled
     */
    Set<String> follow(Map<String, String> stepBefore, Crossing crossing) {
        var filled = new HashSet<String>();
        // The administrator is no worker of the case: the rules of handing over are not asked on his or her account.
        NobodyActs.during(
                engine.getIdentityService(),
                () -> Unrestricted.call(engine, () -> {
                    stepBefore.forEach((id, step) -> {
                        var task = Context.getCommandContext().getTaskManager().findTaskById(id);
                        if (task == null) {
                            return;
                        }
                        if (crossing.beginsAnew(step)) {
                            filled.addAll(beginAnew(task));
                        } else {
                            rename(task, crossing.from().steps().get(step), crossing.to());
                            filled.addAll(complete(task));
                        }
                    });
                    return null;
                }));
        return filled;
    }

    private List<String> beginAnew(TaskEntity task) {
        var execution = task.getExecution();
        if (task.getAssignee() != null) {
            handovers.stead(task.getId(), task.getAssignee()).ifPresent(handovers::letGo);
        }
        task.setAssignee(null);
        task.setDueDate(null);
        task.setFollowUpDate(null);
        for (var link : new ArrayList<>(task.getCandidates())) {
            if (link.getGroupId() != null) {
                task.deleteCandidateGroup(link.getGroupId());
            } else {
                task.deleteCandidateUser(link.getUserId());
            }
        }
        new TaskDecorator(definition(task), engine.getExpressionManager()).decorate(task, execution);
        var inputs = inputs(execution);
        inputs.forEach(input -> input.execute(execution));
        task.fireEvent(TaskListener.EVENTNAME_CREATE);
        return inputs.stream().map(InputParameter::getName).toList();
    }

    private void rename(TaskEntity task, Step before, Drawing to) {
        var now = to.steps().get(task.getTaskDefinitionKey());
        if (!before.name().kk().equals(now.name().kk())) {
            task.setName(String.valueOf(
                    Objects.requireNonNull(definition(task).getNameExpression()).getValue(task.getExecution())));
        }
    }

    /** What the form shows at first is asked for again, and kept only in the fields that are new. */
    private List<String> complete(TaskEntity task) {
        var execution = task.getExecution();
        var missing = inputs(execution).stream()
                .filter(input -> !execution.hasVariableLocal(input.getName()))
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        var kept = new HashMap<String, TypedValue>();
        execution.getVariableNamesLocal().forEach(name -> kept.put(name, execution.getVariableLocalTyped(name, false)));
        missing.forEach(input -> input.execute(execution));
        task.fireEvent(TaskListener.EVENTNAME_CREATE);
        kept.forEach((name, value) -> {
            if (!Objects.equals(execution.getVariableLocalTyped(name, false), value)) {
                execution.setVariableLocal(name, value);
            }
        });
        return missing.stream().map(InputParameter::getName).toList();
    }

    private static TaskDefinition definition(TaskEntity task) {
        return ((UserTaskActivityBehavior) task.getExecution().getActivity().getActivityBehavior()).getTaskDefinition();
    }

    private static List<InputParameter> inputs(ExecutionEntity execution) {
        var mapping = execution.getActivity().getIoMapping();
        return mapping == null ? List.of() : mapping.getInputParameters();
    }
}
