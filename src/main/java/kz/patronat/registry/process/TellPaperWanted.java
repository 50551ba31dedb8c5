package kz.patronat.registry.process;

import static kz.patronat.registry.process.RegistryChecksProcess.PAPER_DUE_AT;

import kz.patronat.casefile.People;
import kz.patronat.engine.CaseVariables;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The applicant is asked for the paper of a person about whom no registry has answered (clauses C6, C8). */
@Component
class TellPaperWanted implements ExecutionListener {

    private final People people;
    private final Notices notices;

    TellPaperWanted(People people, Notices notices) {
        this.people = people;
        this.notices = notices;
    }

    @Override
    public void notify(DelegateExecution execution) {
        RegistryChecksProcess.PAPER_WANTED.set(execution, true);
        var number = CaseVariables.caseOf(execution);
        var person = people.get(RegistryChecksProcess.person(execution));
        notices.tell(
                number,
                Recipient.applicant(),
                "registry.notice.paper." + RegistryChecksProcess.registry(execution) + "." + person.part(),
                execution.getProcessInstanceId(),
                number,
                Written.day(Zone.day(PAPER_DUE_AT.from(execution).toInstant())));
    }
}
