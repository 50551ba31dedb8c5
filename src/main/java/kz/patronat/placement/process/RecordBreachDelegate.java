package kz.patronat.placement.process;

import kz.patronat.access.Role;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.engine.CaseVariables;
import kz.patronat.kernel.Written;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.placement.TermOfService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The term has passed: recorded once, the head is told; nothing when only the applicant is awaited (clause C4). */
@Component
class RecordBreachDelegate implements JavaDelegate {

    private final CaseTerms terms;
    private final TermOfService term;
    private final CaseJournal journal;
    private final Notices notices;

    RecordBreachDelegate(CaseTerms terms, TermOfService term, CaseJournal journal, Notices notices) {
        this.terms = terms;
        this.term = term;
        this.journal = journal;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = CaseVariables.caseOf(execution);
        if (!term.isOwed(number)) {
            return;
        }
        var due = terms.current(number, PlacementProcess.TERM).orElseThrow().dueDate();
        var last = Written.day(due);
        if (terms.breach(number, PlacementProcess.TERM)) {
            journal.write(number, null, "placement.journal.breach", last);
            notices.tell(number, Recipient.role(Role.HEAD.id()), "placement.notice.breach", "", number, last);
        }
    }
}
