package kz.patronat.registry;

import java.util.List;
import kz.patronat.access.ReadingLog;
import kz.patronat.casefile.Consent;
import kz.patronat.casefile.Consents;
import kz.patronat.casefile.People;
import kz.patronat.kernel.Iin;
import kz.patronat.registry.store.EnquiryTable;
import kz.patronat.registry.store.EnquiryTable.Put;
import org.springframework.stereotype.Component;

/** Who asked which registry about a person, when and why, over all cases, whatever part the person has in them. */
@Component
public class PersonalEnquiries {

    private final EnquiryTable table;
    private final People people;
    private final Consents consents;
    private final ReadingLog readings;

    PersonalEnquiries(EnquiryTable table, People people, Consents consents, ReadingLog readings) {
        this.table = table;
        this.people = people;
        this.consents = consents;
        this.readings = readings;
    }

    /** Newest first; what was asked about the other spouse of the same case is not among them. */
    public List<Enquiry> about(Iin iin, int atMost) {
        return table.about(iin, atMost).stream().map(this::enquiry).toList();
    }

    private Enquiry enquiry(Put put) {
        var person = people.get(put.person());
        var sealed = put.answers().stream()
                .map(answer -> SealedAnswers.fact(answer).toString())
                .toList();
        return new Enquiry(
                person,
                put.registry(),
                consents.latest(
                                put.person(),
                                Consent.Kind.PROTECTED_SECRETS,
                                put.attempts().get(0))
                        .filter(Consent::given)
                        .orElse(null),
                put.attempts(),
                state(put),
                readings.of(person.caseNumber()).stream()
                        .filter(reading -> sealed.contains(reading.fact()))
                        .toList());
    }

    private static Enquiry.State state(Put put) {
        if (!put.answers().isEmpty()) {
            return Enquiry.State.ANSWERED;
        }
        return put.closed() ? Enquiry.State.UNANSWERED : Enquiry.State.AWAITED;
    }
}
