package kz.patronat.amendment.process;

import java.util.Map;
import kz.patronat.amendment.process.WithdrawalProcess.Ending;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.Messages;
import kz.patronat.kernel.RejectedInput;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the leading process that the case ends; a case that has ended meanwhile is a clear refusal. */
@Component
class EndCaseDelegate implements JavaDelegate {

    private final Messages messages;

    EndCaseDelegate(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = CaseVariables.caseOf(execution);
        var ending = Ending.valueOf(WithdrawalProcess.BASIS.from(execution));
        if (!messages.correlateCase(ending.message(), number, Map.of())) {
            throw new RejectedInput("decision", "amendment.case.ended", number.value());
        }
    }
}
