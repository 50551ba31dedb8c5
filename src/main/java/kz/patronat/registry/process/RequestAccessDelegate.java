package kz.patronat.registry.process;

import static kz.patronat.registry.process.RegistryChecksProcess.ACCESS_REFUSED;
import static kz.patronat.registry.process.RegistryChecksProcess.ACCESS_REPLY;
import static kz.patronat.registry.process.RegistryChecksProcess.ANSWER_EXPECTED_BY;
import static kz.patronat.registry.process.RegistryChecksProcess.ASK_AGAIN_AT;
import static kz.patronat.registry.process.RegistryChecksProcess.REGISTRY_REQUEST_ID;

import java.time.Instant;
import java.util.Date;
import kz.patronat.casefile.People;
import kz.patronat.engine.CaseVariables;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.registry.Access;
import kz.patronat.registry.PersonalDataAccess;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RequestAccessDelegate implements JavaDelegate {

    private final PersonalDataAccess access;
    private final People people;
    private final Notices notices;

    RequestAccessDelegate(PersonalDataAccess access, People people, Notices notices) {
        this.access = access;
        this.people = people;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var stands = access.obtain(execution.getProcessInstanceId());
        REGISTRY_REQUEST_ID.set(execution, stands.request().toString());
        if (stands instanceof Access.Awaited awaited) {
            ACCESS_REPLY.set(execution, "AWAITED");
            ANSWER_EXPECTED_BY.set(execution, Date.from(awaited.until()));
            tell(execution, awaited.until());
        } else if (stands instanceof Access.Later later) {
            ACCESS_REPLY.set(execution, "LATER");
            ASK_AGAIN_AT.set(execution, Date.from(later.again()));
        } else if (stands instanceof Access.Refused) {
            throw new BpmnError(ACCESS_REFUSED, "the person does not let the state database be read");
        } else {
            ACCESS_REPLY.set(execution, "OPEN");
        }
    }

    /** Of each question anew: it has a last moment of its own. */
    private void tell(DelegateExecution execution, Instant until) {
        var number = CaseVariables.caseOf(execution);
        var person = people.get(RegistryChecksProcess.person(execution));
        notices.tell(
                number,
                Recipient.applicant(),
                "registry.notice.access." + person.part(),
                execution.getProcessInstanceId() + " " + until,
                number,
                Written.day(Zone.day(until)),
                Written.hour(until));
    }
}
