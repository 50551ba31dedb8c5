package kz.patronat.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kz.patronat.kernel.Bilingual;
import kz.patronat.platform.DueWork;
import kz.patronat.platform.FellDue;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The jobs of the engine that wait for their moment. Seen whole, whoever asks: moving the clock is nobody's case. */
@Component
class DueJobs implements DueWork {

    private final ProcessEngine engine;
    private final ModelNames names;

    DueJobs(ProcessEngine engine, ModelNames names) {
        this.engine = engine;
        this.names = names;
    }

    @Override
    public boolean isQuiet() {
        return unguarded(() -> live().executable().count() == 0
                && engine.getManagementService().createJobQuery().acquired().count() == 0);
    }

    @Override
    public void hurry() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .jobWasAdded();
    }

    @Override
    public Optional<Instant> nextAfter(Instant moment) {
        return unguarded(
                () -> live().duedateHigherThan(Date.from(moment)).orderByJobDuedate().asc().listPage(0, 1).stream()
                        .map(job -> job.getDuedate().toInstant())
                        .findFirst());
    }

    @Override
    public List<FellDue> dueBy(Instant moment) {
        var after = Date.from(moment.plus(Duration.ofMillis(1)));
        return unguarded(() -> live().timers().duedateLowerThan(after).list().stream()
                .map(this::fellDue)
                .sorted(Comparator.comparing(FellDue::at))
                .toList());
    }

    private JobQuery live() {
        return engine.getManagementService().createJobQuery().active().withRetriesLeft();
    }

    private FellDue fellDue(Job job) {
        var element = engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        var process = engine.getRepositoryService().getProcessDefinition(job.getProcessDefinitionId());
        var model = engine.getRepositoryService().getBpmnModelInstance(process.getId());
        var drawn = model.getModelElementById(element) instanceof FlowElement known ? known.getName() : null;
        return new FellDue(
                job.getDuedate().toInstant(),
                process.getKey(),
                named(process.getName(), process.getKey()),
                element,
                named(drawn, element),
                businessKey(job));
    }

    private Bilingual named(@Nullable String kazakh, String id) {
        var name = kazakh == null ? id : kazakh;
        return new Bilingual(name, names.russian().getOrDefault(name, name));
    }

    private @Nullable String businessKey(Job job) {
        var instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        return instance == null ? null : instance.getBusinessKey();
    }

    private <T> T unguarded(Supplier<T> question) {
        return NobodyActs.during(engine.getIdentityService(), question);
    }
}
