package kz.patronat.placement.process;

import kz.patronat.access.Role;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.engine.CaseVariables;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The resolution is late: the deputy is told and may put it. */
@Component
class TellDeputyDelegate implements JavaDelegate {

    private final Notices notices;
    private final CaseJournal journal;

    TellDeputyDelegate(Notices notices, CaseJournal journal) {
        this.notices = notices;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = CaseVariables.caseOf(execution);
        notices.tell(number, Recipient.role(Role.DEPUTY_HEAD.id()), "placement.notice.resolution-late", "", number);
        journal.write(number, null, "placement.journal.resolution-late");
    }
}
