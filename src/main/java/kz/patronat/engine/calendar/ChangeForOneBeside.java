package kz.patronat.engine.calendar;

import kz.patronat.calendar.CalendarYears;
import kz.patronat.engine.TermsBesideCases;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Moves what has terms beside the cases to the changed calendar. */
@Component
class ChangeForOneBeside extends CalendarJob {

    private final ObjectProvider<TermsBesideCases> terms;
    private final ObjectProvider<CalendarYears> years;
    private final DatesOfCase dates;

    /** @param terms asked late: handlers are made before the engine, which terms need */
    ChangeForOneBeside(ObjectProvider<TermsBesideCases> terms, ObjectProvider<CalendarYears> years, DatesOfCase dates) {
        super(FOR_ONE_BESIDE);
        this.terms = terms;
        this.years = years;
        this.dates = dates;
    }

    @Override
    public void execute(ChangeOfCase change, ExecutionEntity instance, CommandContext context, String tenantId) {
        var entry = years.getObject().entry(change.year(), change.version()).orElseThrow();
        context.runWithoutAuthorization(() -> {
            dates.rewrite(change.caseNumber(), terms.getObject().move(change.caseNumber(), entry), context);
            return null;
        });
    }
}
