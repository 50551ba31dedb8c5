package kz.patronat.complaint.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import kz.patronat.access.StaffDirectory;
import kz.patronat.complaint.Filing;
import kz.patronat.complaint.Filing.Addressee;
import kz.patronat.complaint.Filing.Complainant;
import kz.patronat.complaint.Filing.Level;
import kz.patronat.complaint.Filing.Matter;
import kz.patronat.complaint.Filing.Subject;
import kz.patronat.complaint.Filing.Way;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.FormInput;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.Zone;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a complaint on paper from the form of the clerk who took it. */
@Component
class FilingReader {

    private static final int LONGEST_ON_THE_WAY = 30;

    private final StaffDirectory staff;
    private final Clock clock;

    FilingReader(StaffDirectory staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    Filing read(FormInput input, DelegateTask task, Level level, Addressee addressee) {
        return new Filing(
                task.getProcessInstanceId(),
                level,
                new ProviderId(task.getTenantId()),
                Way.valueOf(ComplaintProcess.WAY.from(task)),
                addressee,
                input.choice("language", Language.class),
                received(input),
                complainant(input),
                matter(input, task),
                task.getAssignee());
    }

    Complainant complainant(FormInput input) {
        var iin = input.find("iin");
        var phone = input.find("phone");
        return new Complainant(
                PersonName.check(
                        new String[] {"surname", "given", "patronymic"},
                        input.find("surname"),
                        input.find("given"),
                        input.find("patronymic")),
                iin == null ? null : Iin.check("iin", iin),
                input.find("address"),
                phone == null ? null : Phone.check("phone", phone),
                input.find("email"));
    }

    Matter matter(FormInput input, DelegateTask task) {
        var subject = input.choice("subject", Subject.class);
        var number = CaseVariables.CASE_NUMBER.find(task).orElse(null);
        if (subject == Subject.DECISION && number == null) {
            throw input.reject("subject", "complaint.decision.no-case");
        }
        return new Matter(
                subject,
                number,
                past(input, "learnedOn"),
                input.flag("routeNamed"),
                official(input, new ProviderId(task.getTenantId())),
                input.text("content"),
                input.flag("signed"));
    }

    /** A letter may have lain there since yesterday; what came after hours counts from the next working day. */
    Instant received(FormInput input) {
        var on = past(input, "receivedOn");
        if (on == null) {
            return clock.instant();
        }
        if (on.plusDays(LONGEST_ON_THE_WAY).isBefore(today())) {
            throw input.reject("receivedOn", "complaint.received.long-ago", LONGEST_ON_THE_WAY);
        }
        var moment = on.atTime(input.time("receivedTime")).atZone(Zone.ALMATY).toInstant();
        if (moment.isAfter(clock.instant())) {
            throw input.reject("receivedTime", "complaint.date.future");
        }
        return moment;
    }

    private @Nullable LocalDate past(FormInput input, String field) {
        var date = input.findDate(field);
        if (date != null && date.isAfter(today())) {
            throw input.reject(field, "complaint.date.future");
        }
        return date;
    }

    private @Nullable String official(FormInput input, ProviderId provider) {
        var named = input.find("official");
        if (named != null
                && staff.find(named)
                        .filter(member -> member.providers().contains(provider))
                        .isEmpty()) {
            throw input.reject("official", "complaint.official.unknown");
        }
        return named;
    }

    private LocalDate today() {
        return Zone.day(clock.instant());
    }
}
