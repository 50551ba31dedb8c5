package kz.patronat.intake.process;

import java.time.LocalDate;
import java.util.Date;
import kz.patronat.engine.CaseVariables;
import kz.patronat.intake.OfficeRegistrations;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.Zone;
import kz.patronat.provider.Providers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the case file (clauses C2, C4). */
@Component
class RegisterAtOfficeDelegate implements JavaDelegate {

    private final OfficeRegistrations registrations;
    private final Providers providers;

    RegisterAtOfficeDelegate(OfficeRegistrations registrations, Providers providers) {
        this.registrations = registrations;
        this.providers = providers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var accepted = ReceptionProcess.ACCEPTED.from(execution);
        var registration = registrations.register(
                execution.getProcessBusinessKey(), accepted.application(), accepted.channel(), accepted.additional());
        CaseVariables.CASE_NUMBER.set(execution, registration.number().value());
        CaseVariables.DUE_AT.set(
                execution,
                closingOf(
                        registration.decision().dueDate(),
                        accepted.application().provider()));
    }

    private Date closingOf(LocalDate day, ProviderId provider) {
        var closes = providers.get(provider).closes();
        return Date.from(day.atTime(closes).atZone(Zone.ALMATY).toInstant());
    }
}
