package kz.patronat.amendment.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseTerm;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.casefile.People;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.StartForm;
import kz.patronat.engine.Variable;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Zone;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds the open case of the clerk's own provider by the number that was typed, and ties the amendment to it. */
@Component
class CaseToAmendForm extends StartForm {

    /** Who started the amendment; its task is this person's. */
    static final Variable<String> STARTED_BY = Variable.text("startedBy");

    private final CaseFiles caseFiles;
    private final People people;
    private final CaseTerms terms;
    private final Clock clock;
    private final IdentityService identity;

    CaseToAmendForm(
            Forms forms,
            CaseFiles caseFiles,
            People people,
            CaseTerms terms,
            Clock clock,
            @Lazy IdentityService identity) {
        super(forms);
        this.caseFiles = caseFiles;
        this.people = people;
        this.terms = terms;
        this.clock = clock;
        this.identity = identity;
    }

    @Override
    protected void accept(FormInput input, DelegateExecution execution) {
        var typed = input.text("caseNumber");
        var file = caseFiles
                .find(new CaseNumber(typed))
                .filter(found -> found.provider().value().equals(execution.getTenantId()))
                .orElseThrow(() -> input.reject("caseNumber", "amendment.case.unknown", typed));
        if (file.endedAt() != null) {
            throw input.reject("caseNumber", "amendment.case.ended", typed);
        }
        tie(execution, file);
    }

    private void tie(DelegateExecution execution, CaseFile file) {
        var startedBy = identity.getCurrentAuthentication().getUserId();
        execution.setProcessBusinessKey(file.number().value());
        CaseVariables.CASE_NUMBER.set(execution, file.number().value());
        CaseVariables.APPLICANT_NAME.set(
                execution, people.applicant(file.number()).name().brief());
        CaseVariables.EXECUTOR.set(execution, file.executor() == null ? startedBy : file.executor());
        STARTED_BY.set(execution, startedBy);
        CaseVariables.DUE_AT.set(
                execution,
                Date.from(ZonedDateTime.of(lastDay(file), LocalTime.MAX, Zone.ALMATY)
                        .toInstant()));
    }

    /** Where no term of the case runs, it is done the day it was brought. */
    private LocalDate lastDay(CaseFile file) {
        return terms.current(file.number(), "decision")
                .map(CaseTerm::dueDate)
                .orElseGet(() -> Zone.day(clock.instant()));
    }
}
