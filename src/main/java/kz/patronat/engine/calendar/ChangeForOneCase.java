package kz.patronat.engine.calendar;

import kz.patronat.kernel.CaseNumber;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Moves the terms of one open case to the changed calendar. */
@Component
class ChangeForOneCase extends CalendarJob {

    private final ObjectProvider<TermsOfCase> terms;
    private final DatesOfCase dates;

    /** @param terms asked late: handlers are made before the engine, which terms need */
    ChangeForOneCase(ObjectProvider<TermsOfCase> terms, DatesOfCase dates) {
        super(FOR_ONE_CASE);
        this.terms = terms;
        this.dates = dates;
    }

    @Override
    public void execute(ChangeOfCase change, ExecutionEntity instance, CommandContext context, String tenantId) {
        var number = new CaseNumber(change.caseNumber());
        var moved = terms.getObject().move(number, change);
        context.runWithoutAuthorization(() -> {
            dates.rewrite(number, moved, context);
            return null;
        });
    }
}
