package kz.patronat.complaint.process;

import java.util.Map;
import kz.patronat.engine.Messages;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.RejectedInput;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the process of the complaint that the person takes it back. */
@Component
class WithdrawComplaintDelegate implements JavaDelegate {

    private final Messages messages;

    WithdrawComplaintDelegate(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = ComplaintWithdrawalProcess.COMPLAINT_NUMBER.from(execution);
        if (!messages.correlateCase(ComplaintProcess.WITHDRAWN, new CaseNumber(number), Map.of())) {
            throw new RejectedInput("complaintNumber", "complaint.closed", number);
        }
    }
}
