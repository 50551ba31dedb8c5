package kz.patronat.engine.calendar;

import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kz.patronat.engine.TermDates;
import kz.patronat.kernel.CaseNumber;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/** Rewrites what the processes of a case know of a moved term: variables, timers, due dates of open tasks. */
@Component
class DatesOfCase {

    private final List<TermDates> terms;

    DatesOfCase(List<TermDates> terms) {
        this.terms = terms;
    }

    void rewrite(CaseNumber number, List<MovedTerm> moved, CommandContext context) {
        var instances = instances(number.value(), context);
        if (instances.length == 0) {
            return;
        }
        var replaced = new HashSet<Date>();
        for (var term : moved) {
            terms.stream()
                    .filter(known -> known.term().equals(term.deadline().code()))
                    .forEach(known -> replaced.addAll(rewriteVariables(known, term, instances, context)));
        }
        move(instances, replaced, context);
    }

    /** The same where every variable has one meaning only. */
    void rewrite(String key, Map<String, Date> now, CommandContext context) {
        var instances = instances(key, context);
        if (instances.length == 0) {
            return;
        }
        var replaced = new HashSet<Date>();
        now.forEach((name, date) -> replaced.addAll(
                rewriteVariable(name, date, variable -> variable.getTaskId() == null, instances, context)));
        move(instances, replaced, context);
    }

    private static String[] instances(String key, CommandContext context) {
        return context
                .getProcessEngineConfiguration()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .list()
                .stream()
                .map(Execution::getId)
                .toArray(String[]::new);
    }

    private static void move(String[] instances, Set<Date> replaced, CommandContext context) {
        for (var instance : instances) {
            moveTimers(instance, replaced, context);
        }
        moveTasks(instances, replaced, context);
    }

    /** Returns the dates that no longer hold. */
    private static Set<Date> rewriteVariables(
            TermDates known, MovedTerm term, String[] instances, CommandContext context) {
        var replaced = new HashSet<Date>();
        known.of(term.deadline())
                .forEach((name, date) -> replaced.addAll(
                        rewriteVariable(name, date, variable -> belongsTo(term, known, variable), instances, context)));
        return replaced;
    }

    private static Set<Date> rewriteVariable(
            String name, Date date, Predicate<VariableInstance> meant, String[] instances, CommandContext context) {
        var runtime = context.getProcessEngineConfiguration().getRuntimeService();
        var replaced = new HashSet<Date>();
        runtime.createVariableInstanceQuery().processInstanceIdIn(instances).variableName(name).list().stream()
                .filter(variable -> meant.test(variable) && !date.equals(variable.getValue()))
                .forEach(variable -> {
                    replaced.add((Date) variable.getValue());
                    runtime.setVariableLocal(variable.getExecutionId(), name, date);
                });
        return replaced;
    }

    /** A called process may use the same name for the last day of a term of its own. */
    private static boolean belongsTo(MovedTerm term, TermDates known, VariableInstance variable) {
        if (!(variable.getValue() instanceof Date date) || variable.getTaskId() != null) {
            return false;
        }
        if (variable.getName().equals(known.dueAt())) {
            return date.toInstant().equals(term.wasDueAt());
        }
        return !variable.getName().equals(known.breachAt()) || date.toInstant().equals(term.wasBreachedAt());
    }

    /** Counted by the creation, so that a timer with a length of its own stays where it is. */
    private static void moveTimers(String instance, Set<Date> replaced, CommandContext context) {
        var management = context.getProcessEngineConfiguration().getManagementService();
        management.createJobQuery().processInstanceId(instance).timers().list().stream()
                .filter(timer -> replaced.contains(timer.getDuedate()))
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), true));
    }

    private static void moveTasks(String[] instances, Set<Date> replaced, CommandContext context) {
        context
                .getProcessEngineConfiguration()
                .getTaskService()
                .createTaskQuery()
                .processInstanceIdIn(instances)
                .list()
                .stream()
                .filter(task -> replaced.contains(task.getDueDate()))
                .map(TaskEntity.class::cast)
                .forEach(DatesOfCase::moveTask);
    }

    private static void moveTask(TaskEntity task) {
        var expression = task.getTaskDefinition().getDueDateExpression();
        if (expression != null && expression.getValue(task) instanceof Date date) {
            task.setDueDate(date);
        }
    }
}
