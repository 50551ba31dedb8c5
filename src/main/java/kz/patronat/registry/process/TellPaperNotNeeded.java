package kz.patronat.registry.process;

import static kz.patronat.registry.process.RegistryChecksProcess.PAPER_WANTED;

import kz.patronat.casefile.People;
import kz.patronat.engine.CaseVariables;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The registry has answered after all: whoever was asked for a paper need not bring it (clauses C6, C8). */
@Component
class TellPaperNotNeeded implements ExecutionListener {

    private final People people;
    private final Notices notices;

    TellPaperNotNeeded(People people, Notices notices) {
        this.people = people;
        this.notices = notices;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!PAPER_WANTED.find(execution).orElse(false)) {
            return;
        }
        var number = CaseVariables.caseOf(execution);
        var person = people.get(RegistryChecksProcess.person(execution));
        notices.tell(
                number,
                Recipient.applicant(),
                "registry.notice.paper-not-needed." + RegistryChecksProcess.registry(execution) + "." + person.part(),
                execution.getProcessInstanceId(),
                number);
    }
}
