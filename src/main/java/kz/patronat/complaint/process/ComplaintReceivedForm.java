package kz.patronat.complaint.process;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.complaint.Filing.Way;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.StartForm;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.Zone;
import kz.patronat.numbering.NumberKind;
import kz.patronat.numbering.Numbers;
import kz.patronat.provider.Providers;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A complaint has come by post or by hand: it gets its incoming number at once (clauses C17, C19). */
@Component
class ComplaintReceivedForm extends StartForm {

    private final CaseFiles caseFiles;
    private final Numbers numbers;
    private final Providers providers;
    private final Clock clock;
    private final IdentityService identity;

    ComplaintReceivedForm(
            Forms forms,
            CaseFiles caseFiles,
            Numbers numbers,
            Providers providers,
            Clock clock,
            @Lazy IdentityService identity) {
        super(forms);
        this.caseFiles = caseFiles;
        this.numbers = numbers;
        this.providers = providers;
        this.clock = clock;
        this.identity = identity;
    }

    @Override
    protected void accept(FormInput input, DelegateExecution execution) {
        var provider = new ProviderId(execution.getTenantId());
        ComplaintProcess.WAY.set(execution, input.choice("way", Way.class).name());
        input.find("provider");
        var typed = input.find("caseNumber");
        if (typed != null) {
            var number = new CaseNumber(typed);
            caseFiles
                    .find(number)
                    .filter(file -> file.provider().equals(provider))
                    .orElseThrow(() -> input.reject("caseNumber", "complaint.case.unknown", typed));
            CaseVariables.CASE_NUMBER.set(execution, typed);
        }
        var number = numbers.draw(
                provider, NumberKind.COMPLAINT, Zone.day(clock.instant()).getYear(), execution.getProcessInstanceId());
        execution.setProcessBusinessKey(number);
        ComplaintProcess.RECEIVED_BY.set(
                execution, identity.getCurrentAuthentication().getUserId());
        ComplaintProcess.RECORD_BY.set(execution, Date.from(closing(provider)));
    }

    /** It is written down on the day on which it came. */
    private Instant closing(ProviderId provider) {
        var closes = ZonedDateTime.ofInstant(clock.instant(), Zone.ALMATY)
                .with(providers.get(provider).closes())
                .toInstant();
        return closes.isBefore(clock.instant()) ? clock.instant() : closes;
    }
}
