package kz.patronat.placement.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.casefile.Channel;
import kz.patronat.casefile.Findings;
import kz.patronat.casefile.People;
import kz.patronat.engine.FormInput;
import kz.patronat.kernel.Written;
import kz.patronat.placement.PlacementRules;
import kz.patronat.placement.Timetable;
import kz.patronat.placement.store.Appointments;
import kz.patronat.provider.Providers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** When and where the contracts are signed; at the office inside the term of the service (clauses C4, C15, C16). */
@Component
class AppointSigningForm extends PlacementForm {

    private final Appointments appointments;
    private final CaseTerms terms;
    private final Findings findings;
    private final People people;
    private final Timetable timetable;
    private final Providers providers;
    private final PlacementRules rules;

    AppointSigningForm(
            FormWork work,
            Appointments appointments,
            CaseTerms terms,
            Findings findings,
            People people,
            Timetable timetable,
            Providers providers,
            PlacementRules rules) {
        super(work);
        this.appointments = appointments;
        this.terms = terms;
        this.findings = findings;
        this.people = people;
        this.timetable = timetable;
        this.providers = providers;
        this.rules = rules;
    }

    @Override
    Map<String, ?> known(CaseFile file) {
        return Map.of("appointmentPlace", providers.get(file.provider()).address(file.language()));
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var file = file(task);
        var day = input.date("appointmentOn");
        check(input, file, day);
        var at = Timetable.at(day, input.time("appointmentTime"));
        appointments.make(file.number(), at, input.text("appointmentPlace"));
        write(task, "placement.journal.appointed", Written.day(day), input.text("appointmentTime"));

        PlacementProcess.APPOINTMENT_AT.set(task, Date.from(at));
        PlacementProcess.AWAITED_FROM.set(task, Date.from(timetable.closing(file, day)));
        var growOld = findings.areOldOn(day, file.number());
        PlacementProcess.RECHECK_NEEDED.set(task, growOld);
        if (growOld) {
            // A round that began behind the registries asked about nobody.
            PlacementProcess.PERSON_IDS.set(task, people.idsOf(file.number()));
        }
        PlacementProcess.RECHECK_AT.set(
                task, Date.from(timetable.opening(file, timetable.minusWorkingDays(day, rules.askedAgainDays()))));
    }

    private void check(FormInput input, CaseFile file, LocalDate day) {
        var time = input.time("appointmentTime");
        var hours = timetable.hours(file);
        if (!timetable.isWorkingDay(day)) {
            throw input.reject("appointmentOn", "placement.date.day-off");
        }
        if (time.isBefore(hours.opens()) || !time.isBefore(hours.closes())) {
            throw input.reject("appointmentTime", "placement.appointment.closed", hours.opens(), hours.closes());
        }
        if (!Timetable.at(day, time).isAfter(now())) {
            throw input.reject("appointmentOn", "placement.appointment.past");
        }
        var due = terms.current(file.number(), PlacementProcess.TERM)
                .orElseThrow()
                .dueDate();
        if (file.channel() == Channel.OFFICE && day.isAfter(due) && !today().isAfter(due)) {
            throw input.reject("appointmentOn", "placement.appointment.after-term", Written.day(due));
        }
    }
}
