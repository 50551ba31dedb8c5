package kz.patronat.placement.process;

import java.util.Date;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.Variable;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the applicant, once in a round, what the process waits for and until when. */
@Component
class Wanting {

    private final Notices notices;

    Wanting(Notices notices) {
        this.notices = notices;
    }

    void tell(DelegateExecution execution, String event, Variable<Date> until) {
        var number = CaseVariables.caseOf(execution);
        notices.tell(
                number,
                Recipient.applicant(),
                event,
                execution.getProcessInstanceId(),
                number,
                Written.day(Zone.day(until.from(execution).toInstant())));
    }
}
