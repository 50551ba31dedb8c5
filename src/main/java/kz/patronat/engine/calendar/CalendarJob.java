package kz.patronat.engine.calendar;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** A job of a calendar change; like every job of the engine it survives a restart and may run twice. */
abstract class CalendarJob implements JobHandler<ChangeOfCase> {

    static final String FOR_ALL_CASES = "calendar-change";
    static final String FOR_ONE_CASE = "calendar-change-of-case";
    static final String FOR_ALL_BESIDE = "calendar-change-beside-cases";
    static final String FOR_ONE_BESIDE = "calendar-change-of-one-beside-cases";

    /** So many are read at once. */
    static final int PAGE = 200;

    private final String type;

    CalendarJob(String type) {
        this.type = type;
    }

    static MessageEntity job(String type, ChangeOfCase change) {
        var job = new MessageEntity();
        job.setJobHandlerType(type);
        job.setJobHandlerConfiguration(change);
        return job;
    }

    static void send(MessageEntity job, CommandContext context) {
        context.getJobManager().send(job);
    }

    /** The job hangs on the process with this key: there Cockpit shows its failure, and no two jobs of it meet. */
    static void sendFor(String type, ChangeOfCase change, CommandContext context) {
        var job = job(type, change);
        context
                .getProcessEngineConfiguration()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(change.caseNumber())
                .rootProcessInstances()
                .list()
                .stream()
                .findFirst()
                .map(ProcessInstance::getId)
                .map(id -> context.getExecutionManager().findExecutionById(id))
                .ifPresent(instance -> {
                    job.setExecution(instance);
                    job.setTenantId(instance.getTenantId());
                });
        send(job, context);
    }

    @Override
    public String getType() {
        return type;
    }

    @Override
    public ChangeOfCase newConfiguration(String canonicalString) {
        return ChangeOfCase.read(canonicalString);
    }

    @Override
    public void onDelete(ChangeOfCase configuration, JobEntity jobEntity) {
        // nothing is kept beside the job
    }
}
