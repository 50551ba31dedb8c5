package kz.patronat.registry.process;

import java.util.stream.Stream;
import kz.patronat.casefile.People;
import kz.patronat.engine.CaseVariables;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the applicant of a paper in the place of a registry, about the person whom the execution asks about. */
@Component
class PaperNotices {

    private final People people;
    private final Notices notices;

    PaperNotices(People people, Notices notices) {
        this.people = people;
        this.notices = notices;
    }

    /** @param more what the text names beside the number of the case */
    void tell(DelegateExecution execution, String event, Object... more) {
        var number = CaseVariables.caseOf(execution);
        var person = people.get(RegistryChecksProcess.person(execution));
        notices.tell(
                number,
                Recipient.applicant(),
                "registry.notice.%s.%s.%s".formatted(event, RegistryChecksProcess.registry(execution), person.part()),
                execution.getProcessInstanceId(),
                Stream.concat(Stream.of(number), Stream.of(more)).toArray());
    }
}
