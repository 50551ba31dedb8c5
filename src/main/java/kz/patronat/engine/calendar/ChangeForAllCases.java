package kz.patronat.engine.calendar;

import kz.patronat.casefile.CaseFiles;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes one job for each open case, a page at a time. */
@Component
class ChangeForAllCases extends CalendarJob {

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
            page.forEach(number -> sendFor(FOR_ONE_CASE, change.of(number.value()), context));
            return null;
        });
        if (page.size() == PAGE) {
            send(job(FOR_ALL_CASES, change.of(page.get(PAGE - 1).value())), context);
        }
    }
}
