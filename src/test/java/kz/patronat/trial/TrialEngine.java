package kz.patronat.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.patronat.replay.Answer;
import kz.patronat.replay.AnsweringBean;
import kz.patronat.replay.Element;
import kz.patronat.replay.Procedure;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;

/** A bare engine in memory that plays recorded cases through the models deployed last, one case at a time. */
final class TrialEngine implements AutoCloseable {

    private static final Pattern NOT_GIVEN = Pattern.compile("Cannot resolve identifier '(\\w+)'");

    private final Map<Object, Object> beans = new HashMap<>();
    private final ProcessEngine engine;
    private Playing playing;
    private Trace trace = Trace.empty();
    private RecordedCase recorded;
    private final Set<String> failed = new HashSet<>();
    private final Map<String, String> elements = new HashMap<>();

    private TrialEngine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("trial-" + UUID.randomUUID());
        configuration.setJdbcUrl("jdbc:h2:mem:" + configuration.getProcessEngineName());
        configuration.setHistory("activity");
        configuration.setJobExecutorActivate(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setDefaultSerializationFormat("application/json");
        configuration.setProcessEnginePlugins(List.of(new SpinProcessEnginePlugin()));
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Flows(flow -> trace.takes(flow)))));
        configuration.setBeans(beans);
        engine = configuration.buildProcessEngine();
    }

    static TrialEngine open() {
        return new TrialEngine();
    }

    void deploy(Procedure procedure) {
        var bean = new AnsweringBean((element, execution) -> playing.at(element, execution));
        procedure.beans().forEach(name -> beans.put(name, bean));
        var deployment = engine.getRepositoryService().createDeployment();
        procedure.files().forEach(deployment::addString);
        deployment.deploy();
    }

    Trace play(RecordedCase once) {
        var before = ClockUtil.getCurrentTime();
        recorded = once;
        playing = new Playing(once);
        trace = Trace.empty();
        failed.clear();
        try {
            ClockUtil.setCurrentTime(Date.from(once.moment()));
            begin();
            once.happenings().forEach(this::happens);
            doesWhatIsNew();
            return told();
        } finally {
            ClockUtil.setCurrentTime(before);
            clear();
        }
    }

    private void begin() {
        tries(
                Element.named(recorded.process(), recorded.start()),
                () -> engine.getRuntimeService()
                        .createProcessInstanceByKey(recorded.process())
                        .businessKey("trial")
                        .setVariables(values(recorded.begin()))
                        .startBeforeActivity(recorded.start())
                        .execute());
        settle();
    }

    private void happens(Happening happening) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(happening.at())));
        var possible = tryToHappen(happening);
        while (!possible && doesWhatIsNew()) {
            possible = tryToHappen(happening);
        }
    }

    private boolean tryToHappen(Happening happening) {
        var possible = switch (happening.kind()) {
            case TASK -> completes(happening);
            case MESSAGE -> arrives(happening);
            case TIMER -> comes(happening);
        };
        settle();
        return possible;
    }

    private boolean completes(Happening happening) {
        var open = engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey(happening.process())
                .taskDefinitionKey(happening.id())
                .orderByTaskCreateTime()
                .asc()
                .list();
        open.stream().findFirst().ifPresent(task -> complete(happening.element(), task, happening.brought()));
        return !open.isEmpty();
    }

    private void complete(String element, Task task, List<Answer> brought) {
        tries(element, () -> {
            bring(task.getProcessInstanceId(), brought);
            engine.getTaskService().complete(task.getId());
        });
    }

    private boolean arrives(Happening happening) {
        var awaited = engine.getRuntimeService()
                .createEventSubscriptionQuery()
                .eventType("message")
                .activityId(happening.id())
                .list();
        awaited.stream()
                .findFirst()
                .ifPresent(subscription -> tries(happening.element(), () -> {
                    bring(subscription.getProcessInstanceId(), happening.brought());
                    engine.getRuntimeService()
                            .messageEventReceived(subscription.getEventName(), subscription.getExecutionId());
                }));
        return !awaited.isEmpty();
    }

    private boolean comes(Happening happening) {
        var timers = engine.getManagementService().createJobQuery().timers().list().stream()
                .filter(timer -> elementOf(timer).equals(happening.element()))
                .filter(timer -> !failed.contains(timer.getId()))
                .toList();
        timers.stream().findFirst().ifPresent(timer -> {
            bring(timer.getProcessInstanceId(), happening.brought());
            run(timer);
        });
        return !timers.isEmpty();
    }

    /** Somebody completes each task that the recorded case never had. */
    private boolean doesWhatIsNew() {
        var open = engine.getTaskService().createTaskQuery().list().stream()
                .filter(task -> !recorded.trace().passed().containsKey(elementOf(task)))
                .filter(task -> failed.add(task.getId()))
                .toList();
        open.forEach(task -> complete(elementOf(task), task, List.of()));
        settle();
        return !open.isEmpty();
    }

    private void bring(String instance, List<Answer> brought) {
        if (!brought.isEmpty()) {
            engine.getRuntimeService().setVariables(instance, values(brought));
        }
    }

    /** Runs what waits in the queue, until only people, messages and timers are waited for. */
    private void settle() {
        for (var job = waiting(); job != null; job = waiting()) {
            run(job);
        }
        engine.getTaskService().createTaskQuery().list().stream()
                .filter(task -> task.getDueDate() != null)
                .forEach(task ->
                        trace.due(elementOf(task), task.getDueDate().toInstant().toString()));
        engine.getManagementService()
                .createJobQuery()
                .timers()
                .list()
                .forEach(timer -> trace.due(
                        elementOf(timer), timer.getDuedate().toInstant().toString()));
    }

    private Job waiting() {
        return engine.getManagementService().createJobQuery().messages().list().stream()
                .filter(job -> !failed.contains(job.getId()))
                .findFirst()
                .orElse(null);
    }

    private void run(Job job) {
        if (!tries(elementOf(job), () -> engine.getManagementService().executeJob(job.getId()))) {
            failed.add(job.getId());
        }
    }

    /** What an engine with these models cannot do is a difference, too. */
    private boolean tries(String element, Runnable act) {
        try {
            act.run();
            return true;
        } catch (ProcessEngineException impossible) {
            var said = String.valueOf(impossible.getMessage());
            var unknown = NOT_GIVEN.matcher(said);
            if (unknown.find()) {
                trace.notGiven().put(unknown.group(1), element);
            } else {
                trace.stuck().put(element, said);
            }
            return false;
        }
    }

    private Trace told() {
        engine.getHistoryService().createHistoricActivityInstanceQuery().list().stream()
                .filter(activity -> !activity.getActivityType().equals("multiInstanceBody"))
                .forEach(activity -> trace.passes(Element.of(activity)));
        return trace;
    }

    private void clear() {
        engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(instance -> instance.getId())
                .forEach(id -> engine.getRuntimeService().deleteProcessInstance(id, "played", true, true));
        engine.getHistoryService().createHistoricProcessInstanceQuery().list().stream()
                .map(instance -> instance.getId())
                .forEach(id -> engine.getHistoryService().deleteHistoricProcessInstance(id));
    }

    private static String elementOf(Task task) {
        return Element.named(task.getProcessDefinitionId().split(":")[0], task.getTaskDefinitionKey());
    }

    private String elementOf(Job job) {
        var activity = elements.computeIfAbsent(
                job.getJobDefinitionId(),
                id -> engine.getManagementService()
                        .createJobDefinitionQuery()
                        .jobDefinitionId(id)
                        .singleResult()
                        .getActivityId());
        return Element.named(job.getProcessDefinitionKey(), activity);
    }

    private static Map<String, Object> values(List<Answer> answers) {
        var values = new HashMap<String, Object>();
        Playing.read(answers).forEach(answer -> values.put(answer.variable(), answer.value()));
        return values;
    }

    @Override
    public void close() {
        engine.close();
    }
}
