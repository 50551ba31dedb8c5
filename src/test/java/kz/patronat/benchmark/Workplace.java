package kz.patronat.benchmark;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.patronat.replay.Element;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/**
 * An engine on which people work cases. What they and the jobs do is charged; looking for the next task is not, for it
 * is the benchmark's own and the same everywhere.
 */
abstract class Workplace {

    private final ProcessEngine engine;
    private final Cpu cpu;

    Workplace(ProcessEngine engine, Cpu cpu) {
        this.engine = engine;
        this.cpu = cpu;
    }

    ProcessEngine engine() {
        return engine;
    }

    Cpu cpu() {
        return cpu;
    }

    /** Lets the engine know who acts. */
    abstract void signIn(String person);

    /** Starts the visit; answers its business key. */
    abstract String visitorComes(String ticket);

    /** Submits the form of the task. */
    abstract void submit(Task task, Map<String, Object> fields);

    /** The business key of the case that came of the visit; empty before. */
    abstract String caseOf(String visit);

    /** Works the case to its end and the jobs with it; answers the business keys of visit and case. */
    final List<String> work(CaseScript script) {
        var keys = work(script, script.steps().size());
        var open = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(keys.get(1))
                .count();
        if (open > 0) {
            throw new IllegalStateException(keys.get(1) + " has not come to its end");
        }
        return keys;
    }

    /** The same for some steps only, the rest remains to be done. */
    final List<String> work(CaseScript script, int steps) {
        signIn("registrar");
        var visit = cpu.charge(() -> visitorComes(script.ticket()));
        for (var step : script.steps().subList(0, steps)) {
            complete(visit, step);
            runJobs();
        }
        return List.of(visit, caseOf(visit));
    }

    private void complete(String visit, Step step) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKeyIn(visit, caseOf(visit))
                .taskDefinitionKey(step.task())
                .singleResult();
        if (task == null) {
            throw new IllegalStateException("no task " + step.task() + " but "
                    + engine.getTaskService().createTaskQuery().list());
        }
        signIn(step.person());
        try {
            cpu.charge(() -> {
                if (task.getAssignee() == null) {
                    engine.getTaskService().claim(task.getId(), step.person());
                }
                submit(task, step.fields());
                return task;
            });
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private void runJobs() {
        for (var job = dueJob(); job != null; job = dueJob()) {
            var id = job.getId();
            cpu.charge(() -> {
                engine.getManagementService().executeJob(id);
                return id;
            });
        }
    }

    private Job dueJob() {
        var due = engine.getManagementService().createJobQuery().executable().listPage(0, 1);
        return due.isEmpty() ? null : due.get(0);
    }

    /** How often each element of each model was passed. */
    final Map<String, Long> passed(List<String> businessKeys) {
        var history = engine.getHistoryService();
        return businessKeys.stream()
                .flatMap(key ->
                        history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(key).list().stream())
                .flatMap(instance ->
                        history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .collect(Collectors.groupingBy(Element::of, TreeMap::new, Collectors.counting()));
    }
}
