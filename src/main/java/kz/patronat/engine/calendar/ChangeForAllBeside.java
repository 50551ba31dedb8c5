package kz.patronat.engine.calendar;

import kz.patronat.engine.TermsBesideCases;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes one job for everything open that has terms beside the cases, a page at a time. */
@Component
class ChangeForAllBeside extends CalendarJob {

    private final ObjectProvider<TermsBesideCases> terms;

    /** @param terms asked late: handlers are made before the engine, which terms need */
    ChangeForAllBeside(ObjectProvider<TermsBesideCases> terms) {
        super(FOR_ALL_BESIDE);
        this.terms = terms;
    }

    @Override
    public void execute(ChangeOfCase change, ExecutionEntity none, CommandContext context, String tenantId) {
        var page = terms.getObject().openAfter(change.caseNumber(), PAGE);
        context.runWithoutAuthorization(() -> {
            page.forEach(key -> sendFor(FOR_ONE_BESIDE, change.of(key), context));
            return null;
        });
        if (page.size() == PAGE) {
            send(job(FOR_ALL_BESIDE, change.of(page.get(PAGE - 1))), context);
        }
    }
}
