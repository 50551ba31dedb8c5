package kz.patronat.placement;

import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Consent;
import kz.patronat.casefile.Consents;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person.Part;
import org.springframework.stereotype.Component;

/** How the spouse stands to the placement: without consent no contract can be made (Code art. 122(3)). */
@Component
public class SpouseConsent {

    private final People people;
    private final Consents consents;

    SpouseConsent(People people, Consents consents) {
        this.people = people;
        this.consents = consents;
    }

    /** The state of the consent; the names are read by {@code suggested-grounds}. */
    public enum State {
        NOT_NEEDED,
        MISSING,
        GIVEN,
        REFUSED
    }

    public State of(CaseFile file) {
        if (!file.married()) {
            return State.NOT_NEEDED;
        }
        return people.find(file.number(), Part.SPOUSE)
                .flatMap(spouse -> consents.latest(spouse.id(), Consent.Kind.PLACEMENT_BY_SPOUSE))
                .map(consent -> consent.given() ? State.GIVEN : State.REFUSED)
                .orElse(State.MISSING);
    }

    public boolean isMissing(CaseFile file) {
        return of(file) == State.MISSING;
    }

    /** Whether a contract may be made as far as the spouse is concerned. */
    public boolean allowsContract(CaseFile file) {
        var state = of(file);
        return state == State.NOT_NEEDED || state == State.GIVEN;
    }
}
