package kz.patronat.placement.process;

import java.time.Instant;
import java.util.Optional;
import kz.patronat.access.Role;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.engine.CaseVariables;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Written;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.placement.SigningObstacles;
import kz.patronat.placement.SigningObstacles.Obstacle;
import kz.patronat.placement.store.Appointments;
import kz.patronat.placement.store.Appointments.Appointment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The appointed time has passed, and the applicant is told of it. Where the provider was ready, from now on only the
 * applicant is awaited (clause C4); where it was not, executor and head are told and the term is owed as before.
 */
@Component
class NoteWaitingDelegate implements JavaDelegate {

    /** The task of the process of one contract. */
    private static final String PREPARATION = "UserTask_PrepareContract";

    private final CaseFiles caseFiles;
    private final Appointments appointments;
    private final SigningObstacles obstacles;
    private final CaseJournal journal;
    private final Notices notices;

    NoteWaitingDelegate(
            CaseFiles caseFiles,
            Appointments appointments,
            SigningObstacles obstacles,
            CaseJournal journal,
            Notices notices) {
        this.caseFiles = caseFiles;
        this.appointments = appointments;
        this.obstacles = obstacles;
        this.journal = journal;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var file = caseFiles.get(CaseVariables.caseOf(execution));
        var executor = Recipient.official(CaseVariables.EXECUTOR.from(execution));
        var appointment = appointments.find(file.number()).orElseThrow();
        obstacle(execution, file, appointment.at())
                .ifPresentOrElse(
                        obstacle -> owe(file.number(), executor, appointment.at(), obstacle),
                        () -> await(file.number(), executor, appointment));
    }

    /** A contract drawn in an earlier round of the case says nothing of this one; an open preparation does. */
    private Optional<Obstacle> obstacle(DelegateExecution execution, CaseFile file, Instant appointed) {
        var preparations = execution
                .getProcessEngineServices()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(file.number().value())
                .taskDefinitionKey(PREPARATION)
                .count();
        return preparations > 0 ? Optional.of(Obstacle.NOT_PREPARED) : obstacles.find(file, appointed);
    }

    private void await(CaseNumber number, Recipient executor, Appointment appointment) {
        var appointed = appointment.at();
        appointments.awaitApplicant(number, appointed);
        caseFiles.enter(number, CaseStatus.WAITING_FOR_APPLICANT);
        journal.write(number, null, "placement.journal.waiting");
        notices.tell(number, executor, "placement.notice.did-not-come", appointed.toString(), number);
        notices.tell(
                number,
                Recipient.applicant(),
                "placement.notice.missed",
                appointed.toString(),
                number,
                Written.moment(appointed),
                appointment.place());
    }

    private void owe(CaseNumber number, Recipient executor, Instant appointed, Obstacle obstacle) {
        journal.write(number, null, "placement.journal.not-signed." + obstacle);
        var event = "placement.notice.not-signed." + obstacle;
        var at = Written.moment(appointed);
        notices.tell(number, executor, event, appointed.toString(), number, at);
        notices.tell(number, Recipient.role(Role.HEAD.id()), event, appointed.toString(), number, at);
        notices.tell(number, Recipient.applicant(), "placement.notice.put-off", appointed.toString(), number, at);
    }
}
