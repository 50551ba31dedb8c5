package kz.patronat.intake.process;

import java.util.Date;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.Registrations;
import kz.patronat.engine.CaseVariables;
import kz.patronat.intake.UnfinishedApplications;
import kz.patronat.intake.Visits;
import kz.patronat.kernel.Zone;
import kz.patronat.provider.Providers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the case file (clauses C2, C4). */
@Component
class RegisterAtOfficeDelegate implements JavaDelegate {

    private final Registrations registrations;
    private final CaseFiles caseFiles;
    private final Providers providers;
    private final Visits visits;
    private final UnfinishedApplications unfinished;

    RegisterAtOfficeDelegate(
            Registrations registrations,
            CaseFiles caseFiles,
            Providers providers,
            Visits visits,
            UnfinishedApplications unfinished) {
        this.registrations = registrations;
        this.caseFiles = caseFiles;
        this.providers = providers;
        this.visits = visits;
        this.unfinished = unfinished;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var accepted = ReceptionProcess.ACCEPTED.from(execution);
        var application = accepted.application();
        var registration = registrations.register(application);
        var closes = providers.get(application.provider()).closes();
        visits.link(execution.getProcessBusinessKey(), registration.number());
        unfinished.forget(application.provider(), application.applicant().iin());
        accepted.additional().forEach((field, value) -> caseFiles.keepAdditional(registration.number(), field, value));
        CaseVariables.CASE_NUMBER.set(execution, registration.number().value());
        CaseVariables.DUE_AT.set(
                execution,
                Date.from(registration
                        .decision()
                        .dueDate()
                        .atTime(closes)
                        .atZone(Zone.ALMATY)
                        .toInstant()));
    }
}
