package kz.patronat.site;

import java.util.Optional;
import kz.patronat.cabinet.CabinetComplaints;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.People;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Phone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a citizen told before about address, telephone and mail: in the case asked about, the last case, a complaint. */
@Component
class KnownContacts {

    private final CaseFiles cases;
    private final People people;
    private final CabinetComplaints complaints;

    KnownContacts(CaseFiles cases, People people, CabinetComplaints complaints) {
        this.cases = cases;
        this.people = people;
        this.complaints = complaints;
    }

    /** @param number of the case asked about; empty for none */
    Contacts of(Iin person, String number) {
        var own = number.isEmpty()
                ? cases.ofApplicant(person, 1).stream().findFirst()
                : cases.findOf(person, new CaseNumber(number));
        return own.map(this::ofCase).or(() -> ofComplaint(person)).orElse(Contacts.UNKNOWN);
    }

    private Contacts ofCase(CaseFile file) {
        var applicant = people.applicant(file.number());
        return new Contacts(applicant.address(), written(applicant.phone()), applicant.email());
    }

    private Optional<Contacts> ofComplaint(Iin person) {
        return complaints.all(person).stream()
                .findFirst()
                .map(standing -> standing.complaint().filing().complainant())
                .map(known -> new Contacts(known.address(), written(known.phone()), known.email()));
    }

    private static @Nullable String written(@Nullable Phone phone) {
        return phone == null ? null : phone.value();
    }
}
