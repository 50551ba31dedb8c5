package kz.patronat.amendment.process;

import kz.patronat.engine.CaseVariables;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the responsible executor that a document has come. */
@Component
class TellExecutorDelegate implements JavaDelegate {

    private final Notices notices;

    TellExecutorDelegate(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.tell(
                CaseVariables.caseOf(execution),
                Recipient.official(CaseVariables.EXECUTOR.from(execution)),
                "amendment.notice.document",
                execution.getProcessInstanceId(),
                execution.getProcessBusinessKey());
    }
}
