package kz.patronat.engine.calendar;

import kz.patronat.casefile.CaseFiles;
import kz.patronat.kernel.CaseNumber;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes one job for each open case, a page at a time. */
@Component
class ChangeForAllCases extends CalendarJob {

    static final int PAGE = 200;

    private final ObjectProvider<CaseFiles> files;

    /** @param files asked late: handlers are made before the engine, case files may need it */
    ChangeForAllCases(ObjectProvider<CaseFiles> files) {
        super(FOR_ALL_CASES);
        this.files = files;
    }

    @Override
    public void execute(ChangeOfCase change, ExecutionEntity none, CommandContext context, String tenantId) {
        var page = files.getObject().openCasesAfter(change.caseNumber(), PAGE);
        context.runWithoutAuthorization(() -> {
            page.forEach(number -> sendFor(number, change, context));
            return null;
        });
        if (page.size() == PAGE) {
            send(job(FOR_ALL_CASES, change.of(page.get(PAGE - 1).value())), context);
        }
    }

    /** The job hangs on the process of the case: there Cockpit shows its failure, and no two jobs of a case meet. */
    private static void sendFor(CaseNumber number, ChangeOfCase change, CommandContext context) {
        var job = job(FOR_ONE_CASE, change.of(number.value()));
        context
                .getProcessEngineConfiguration()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
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
}
