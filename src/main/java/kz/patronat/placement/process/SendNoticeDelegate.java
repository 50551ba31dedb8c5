package kz.patronat.placement.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.Channel;
import kz.patronat.engine.CaseVariables;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.placement.PlacementRules;
import kz.patronat.placement.TermOfService;
import kz.patronat.placement.Timetable;
import kz.patronat.placement.paper.NoticeLetters;
import kz.patronat.placement.store.Appointments;
import kz.patronat.placement.store.Appointments.Appointment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The signed notice lies in the cabinet, or the applicant is invited to the office (clauses C11, C15). */
@Component
class SendNoticeDelegate implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final NoticeLetters letters;
    private final Appointments appointments;
    private final Sending sending;
    private final TermOfService term;
    private final Timetable timetable;
    private final PlacementRules rules;
    private final Notices notices;
    private final Clock clock;

    SendNoticeDelegate(
            CaseFiles caseFiles,
            NoticeLetters letters,
            Appointments appointments,
            Sending sending,
            TermOfService term,
            Timetable timetable,
            PlacementRules rules,
            Notices notices,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.letters = letters;
        this.appointments = appointments;
        this.sending = sending;
        this.term = term;
        this.timetable = timetable;
        this.rules = rules;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var file = caseFiles.get(CaseVariables.caseOf(execution));
        var paper = letters.current(file);
        var appointment = appointments.find(file.number()).orElseThrow();
        sending.send(file, paper);
        notices.tell(
                file.number(),
                Recipient.applicant(),
                "placement.notice.invited",
                paper.number(),
                paper.number(),
                Written.moment(appointment.at()),
                appointment.place());
        caseFiles.enter(file.number(), CaseStatus.NOTICE_SENT);
        term.meetIfDone(file);
        PlacementProcess.LAPSE_AT.set(execution, Date.from(lapse(file, appointment)));
    }

    /** The 30 days from receipt of the notice exist for the portal only; the office waits as long as configured. */
    private Instant lapse(CaseFile file, Appointment appointment) {
        return file.channel() == Channel.PORTAL
                ? timetable
                        .following(file, "sign-contract", Zone.day(clock.instant()))
                        .breachAt()
                : timetable.closing(file, Zone.day(appointment.at()).plusDays(rules.officeHoldsDays()));
    }
}
