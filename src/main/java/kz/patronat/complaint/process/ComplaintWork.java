package kz.patronat.complaint.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import kz.patronat.access.Role;
import kz.patronat.complaint.Complainants;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.ComplaintDates;
import kz.patronat.complaint.ComplaintTerm;
import kz.patronat.complaint.store.ComplaintJournal;
import kz.patronat.complaint.store.ComplaintTerms;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.document.AnsweringBody;
import kz.patronat.engine.CaseVariables;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What every step of a complaint asks and writes. */
@Component
class ComplaintWork {

    /** That the complaint went to the akimat. */
    static final String FORWARDED = "complaint.notice.forwarded";

    private final Complaints complaints;
    private final ComplaintTerms terms;
    private final ComplaintDates dates;
    private final ComplaintJournal journal;
    private final Notices notices;
    private final Complainants complainants;
    private final Clock clock;

    ComplaintWork(
            Complaints complaints,
            ComplaintTerms terms,
            ComplaintDates dates,
            ComplaintJournal journal,
            Notices notices,
            Complainants complainants,
            Clock clock) {
        this.complaints = complaints;
        this.terms = terms;
        this.dates = dates;
        this.journal = journal;
        this.notices = notices;
        this.complainants = complainants;
        this.clock = clock;
    }

    Complaint of(String number) {
        return complaints.get(number);
    }

    Complaint of(DelegateExecution execution) {
        return complaints.get(ComplaintProcess.complaintOf(execution));
    }

    Complaint of(DelegateTask task) {
        return complaints.get(ComplaintProcess.complaintOf(task));
    }

    ComplaintTerm term(Complaint complaint) {
        return terms.current(complaint.number());
    }

    ComplaintDates dates() {
        return dates;
    }

    void write(Complaint complaint, String userId, String key, Object... more) {
        journal.write(complaint, userId, key, more);
    }

    void writeBySystem(Complaint complaint, String key, Object... more) {
        journal.write(complaint, null, key, more);
    }

    void tell(Complaint complaint, Recipient recipient, String event, String occurrence, Object... arguments) {
        var provider = complaint.provider();
        var number = complaint.number();
        if (recipient.kind() == Recipient.Kind.APPLICANT) {
            notices.tellComplainant(
                    provider,
                    number,
                    sender(complaint, event),
                    complainants.reach(complaint),
                    event,
                    occurrence,
                    arguments);
        } else {
            notices.tellOfComplaint(provider, number, recipient, event, occurrence, arguments);
        }
    }

    /** The provider itself says that it has sent the complaint on. */
    private static AnsweringBody sender(Complaint complaint, String event) {
        return event.equals(FORWARDED) ? AnsweringBody.PROVIDER : complaint.answering();
    }

    /** A term begins: its moments become what timers and due dates read. */
    void begin(VariableScope scope, Complaint complaint, ComplaintTerm term) {
        terms.set(term);
        arm(scope, complaint, term);
    }

    void arm(VariableScope scope, Complaint complaint, ComplaintTerm term) {
        moments(complaint, term).forEach(scope::setVariable);
    }

    /** What timers and due dates of the term read, by variable. */
    Map<String, Date> moments(Complaint complaint, ComplaintTerm term) {
        var warnings = dates.warnings(term, complaint.provider());
        return Map.of(
                CaseVariables.DUE_AT.name(), Date.from(dates.dueAt(term, complaint.provider())),
                ComplaintProcess.WARN_EARLY_AT.name(), Date.from(warnings.get(0)),
                ComplaintProcess.WARN_LATE_AT.name(), Date.from(warnings.get(warnings.size() - 1)),
                ComplaintProcess.BREACH_AT.name(), Date.from(dates.breachAt(term)));
    }

    /** Who owes the answer now. */
    static Role answering(Complaint complaint) {
        if (complaint.isQuality()) {
            return Role.QUALITY_OFFICER;
        }
        return complaint.isAtAkimat() ? Role.AKIMAT : Role.HEAD;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return Zone.day(now());
    }

    /** The complaint and the file go on within the term that begins with the registration. */
    Date forwardBy(Complaint complaint) {
        return Date.from(dates.following("complaint-forwarding", complaint.provider(), complaint.registeredOn())
                .dueAt());
    }

    /** Closing hour of the last day of another term that begins today. */
    Date following(String code, Complaint complaint) {
        return following(code, complaint, today());
    }

    Date following(String code, Complaint complaint, LocalDate from) {
        return Date.from(dates.following(code, complaint.provider(), from).dueAt());
    }
}
