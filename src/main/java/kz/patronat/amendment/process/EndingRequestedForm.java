package kz.patronat.amendment.process;

import java.time.Clock;
import kz.patronat.amendment.process.WithdrawalProcess.Ending;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.casefile.People;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The case to end, and what has happened. */
@Component
class EndingRequestedForm extends CaseToAmendForm {

    EndingRequestedForm(
            Forms forms,
            CaseFiles caseFiles,
            People people,
            CaseTerms terms,
            Clock clock,
            @Lazy IdentityService identity) {
        super(forms, caseFiles, people, terms, clock, identity);
    }

    @Override
    protected void accept(FormInput input, DelegateExecution execution) {
        super.accept(input, execution);
        WithdrawalProcess.BASIS.set(
                execution, input.choice("basis", Ending.class).name());
    }
}
