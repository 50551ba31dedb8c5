package kz.patronat.placement.process;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import kz.patronat.access.Role;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.engine.CaseVariables;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.placement.TermOfService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** So many days are left: the executor and the head are told, unless the provider owes nothing any more (clause C4). */
@Component
class WarnDelegate implements JavaDelegate {

    private final CaseTerms terms;
    private final TermOfService term;
    private final Notices notices;
    private final Clock clock;

    WarnDelegate(CaseTerms terms, TermOfService term, Notices notices, Clock clock) {
        this.terms = terms;
        this.term = term;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = CaseVariables.caseOf(execution);
        if (!term.isOwed(number)) {
            return;
        }
        var due = terms.current(number, PlacementProcess.TERM).orElseThrow().dueDate();
        var left = ChronoUnit.DAYS.between(Zone.day(clock.instant()), due);
        var last = Written.day(due);
        var occurrence = due + "/" + left;
        var event = "placement.notice.days-left";
        CaseVariables.EXECUTOR
                .find(execution)
                .ifPresent(executor ->
                        notices.tell(number, Recipient.official(executor), event, occurrence, number, left, last));
        notices.tell(number, Recipient.role(Role.HEAD.id()), event, occurrence, number, left, last);
    }
}
