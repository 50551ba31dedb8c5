package kz.patronat.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.RejectedInput;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells a process in the order of the process: people complete tasks under their own names, jobs and timers are fired
 * by the name of their element, and a missing one fails loudly.
 */
public class Story {

    private final StoryClock clock;
    private final ProcessEngine engine;
    private final JdbcClient database;
    private final OfficialKeys keys;

    Story(StoryClock clock, ProcessEngine engine, JdbcClient database, OfficialKeys keys) {
        this.clock = clock;
        this.engine = engine;
        this.database = database;
        this.keys = keys;
    }

    /** Begins at an ordinary moment, whatever the story before did to the clock. */
    public void begins() {
        clock.set(StoryConfiguration.ORDINARY_DAY);
        engine.getIdentityService().clearAuthentication();
    }

    public StoryClock clock() {
        return clock;
    }

    public ProcessEngine engine() {
        return engine;
    }

    /** How many there are, those of other stories among them. */
    public long incidents() {
        return engine.getRuntimeService().createIncidentQuery().count();
    }

    public JdbcClient database() {
        return database;
    }

    /** The same as a person signed in to Tasklist: user, groups and tenants are known to the engine. */
    public As as(String userId) {
        return new As(userId);
    }

    /** The one open task of the case with this id. */
    public Task task(String businessKey, String taskId) {
        var tasks = tasks(businessKey).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(taskId))
                .toList();
        assertThat(tasks)
                .as("open task %s of %s among %s", taskId, businessKey, openTasks(businessKey))
                .hasSize(1);
        return tasks.get(0);
    }

    public List<Task> tasks(String businessKey) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .list();
    }

    /** Ids of all open tasks of the case. */
    public List<String> openTasks(String businessKey) {
        return tasks(businessKey).stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** Executes the job that waits before or after the element, or the timer of that id; the due date is not asked. */
    public void fires(String businessKey, String elementId) {
        engine.getManagementService().executeJob(job(businessKey, elementId).getId());
    }

    /** Moves the clock to the due date of the timer and fires it. */
    public void waitsFor(String businessKey, String timerId) {
        var due = job(businessKey, timerId).getDuedate().toInstant();
        if (due.isAfter(clock.instant())) {
            clock.set(due);
        }
        fires(businessKey, timerId);
    }

    public Instant due(String businessKey, String timerId) {
        return job(businessKey, timerId).getDuedate().toInstant();
    }

    /** Runs every job of the case that is due now and is no timer, until none is left. */
    public void runsJobs(String businessKey) {
        for (var round = 0; round < 100; round++) {
            var ready = jobs(businessKey).stream()
                    .filter(job -> job.getDuedate() == null
                            || !job.getDuedate().toInstant().isAfter(clock.instant()))
                    .toList();
            if (ready.isEmpty()) {
                return;
            }
            ready.forEach(job -> {
                if (engine.getManagementService()
                                .createJobQuery()
                                .jobId(job.getId())
                                .count()
                        == 1) {
                    engine.getManagementService().executeJob(job.getId());
                }
            });
        }
        Assertions.fail("jobs of %s never come to rest", businessKey);
    }

    /**
     * Lets the pause pass after which a job that broke down is tried again.
     *
     * @return whether there was one
     */
    public boolean waitsToTryAgain(String businessKey) {
        var due = jobs(businessKey).stream()
                .filter(job -> job.getExceptionMessage() != null && job.getDuedate() != null)
                .map(job -> job.getDuedate().toInstant())
                .filter(moment -> moment.isAfter(clock.instant()))
                .min(Comparator.naturalOrder());
        due.ifPresent(clock::set);
        return due.isPresent();
    }

    private Job job(String businessKey, String elementId) {
        var jobs = jobs(businessKey).stream()
                .filter(job -> elementId.equals(elementOf(job)))
                .toList();
        assertThat(jobs)
                .as(
                        "waiting job of %s among %s",
                        elementId,
                        jobs(businessKey).stream().map(this::elementOf).toList())
                .hasSize(1);
        return jobs.get(0);
    }

    private List<Job> jobs(String businessKey) {
        return instances(businessKey).stream()
                .flatMap(id -> engine.getManagementService().createJobQuery().processInstanceId(id).list().stream())
                .toList();
    }

    /** Every instance of the case, called ones too. */
    public List<String> instances(String businessKey) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .stream()
                .map(org.camunda.bpm.engine.runtime.ProcessInstance::getId)
                .toList();
    }

    /** A job that belongs to the case as a whole has no element. */
    private String elementOf(Job job) {
        if (job.getJobDefinitionId() == null) {
            return "";
        }
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    /** Whether every instance of the case of this process has ended at the given end event. */
    public void endsAt(String businessKey, String processKey, String endEventId) {
        var ended = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKey(processKey)
                .finished()
                .list();
        assertThat(ended)
                .as("ended instances of %s for %s", processKey, businessKey)
                .isNotEmpty();
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(ended.get(ended.size() - 1).getId())
                        .activityId(endEventId)
                        .count())
                .as("passed %s", endEventId)
                .isPositive();
    }

    /** The refused input behind an exception of the engine, for assertions. */
    public static AbstractThrowableAssert<?, ?> assertRejected(Runnable act, String key) {
        var thrown = Assertions.catchThrowable(act::run);
        assertThat(thrown).as("a refused input " + key).isNotNull();
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RejectedInput rejected) {
                assertThat(rejected.key()).isEqualTo(key);
                return assertThat((Throwable) rejected);
            }
        }
        return Assertions.fail("no refused input " + key + " but", thrown);
    }

    /** For labels in assertions. */
    public static Bilingual words(String kk, String ru) {
        return new Bilingual(kk, ru);
    }

    /** One person at work. */
    public class As {

        private final String userId;

        As(String userId) {
            this.userId = userId;
        }

        /** Starts a process with its start form; answers the id of the instance. */
        public String starts(String processKey, Map<String, Object> fields) {
            return signedIn(() -> {
                var definition = engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(processKey)
                        .latestVersion()
                        .singleResult();
                assertThat(definition)
                        .as("process %s, visible for %s", processKey, userId)
                        .isNotNull();
                return engine.getFormService()
                        .submitStartForm(definition.getId(), new HashMap<>(fields))
                        .getId();
            });
        }

        /**
         * Claims the task unless it is already this person's, and submits its form. A paper that goes to the cabinet is
         * signed with the person's key before.
         */
        public void completes(String businessKey, String taskId, Map<String, ?> fields) {
            var task = task(businessKey, taskId);
            signedIn(() -> {
                if (task.getAssignee() == null) {
                    engine.getTaskService().claim(task.getId(), userId);
                }
                keys.signsForTheCabinet(task.getId(), userId);
                engine.getFormService().submitTaskForm(task.getId(), new HashMap<>(fields));
                return task.getId();
            });
        }

        /** What the form of the task shows to this person. */
        public Map<String, Object> sees(String businessKey, String taskId) {
            var task = task(businessKey, taskId);
            return signedIn(() -> engine.getFormService().getTaskFormVariables(task.getId()));
        }

        public <T> T signedIn(java.util.function.Supplier<T> act) {
            var identity = engine.getIdentityService();
            var groups = identity.createGroupQuery().groupMember(userId).list().stream()
                    .map(org.camunda.bpm.engine.identity.Group::getId)
                    .toList();
            var tenants = identity.createTenantQuery().userMember(userId).list().stream()
                    .map(org.camunda.bpm.engine.identity.Tenant::getId)
                    .toList();
            identity.setAuthentication(userId, groups, tenants);
            try {
                return act.get();
            } finally {
                identity.clearAuthentication();
            }
        }
    }
}
