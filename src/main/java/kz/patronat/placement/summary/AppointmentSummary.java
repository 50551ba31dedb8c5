package kz.patronat.placement.summary;

import kz.patronat.casefile.CaseFile;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.placement.store.Appointments;
import org.springframework.stereotype.Component;

/** When and where the contracts are to be signed. */
@Component
class AppointmentSummary implements Summary {

    private final Appointments appointments;
    private final Words words;

    AppointmentSummary(Appointments appointments, Words words) {
        this.appointments = appointments;
        this.words = words;
    }

    @Override
    public String variable() {
        return "appointmentSummary";
    }

    @Override
    public String of(CaseFile file, Language language) {
        return appointments
                .find(file.number())
                .map(found -> words.in(language, "appointment", Written.moment(found.at()), found.place()))
                .orElse("");
    }
}
