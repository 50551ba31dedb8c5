package kz.patronat.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.patronat.casefile.Finding.Outcome;
import kz.patronat.casefile.Person;
import kz.patronat.kernel.PersonName;
import kz.patronat.registry.IdentityAnswer.Found;
import kz.patronat.registry.RecordAnswer.Certificate;
import org.jspecify.annotations.Nullable;

/**
 * An answer in the few words in which the case goes on.
 *
 * @param differences what differs from the case file; noted, never an impediment by itself
 */
record Judgement(
        Outcome outcome,
        @Nullable Impediment impediment,
        List<String> differences,
        @Nullable String reference) {

    static Judgement of(IdentityAnswer answer, Person person) {
        if (!(answer instanceof Found found)) {
            return new Judgement(Outcome.NOT_FOUND, null, List.of(), null);
        }
        var impediment = found.deceased() ? Impediment.DECEASED : found.capable() ? null : Impediment.INCAPABLE;
        return new Judgement(
                impediment == null ? Outcome.CLEAR : Outcome.IMPEDIMENT, impediment, differences(found, person), null);
    }

    static Judgement of(RecordAnswer answer) {
        if (!(answer instanceof Certificate certificate)) {
            return new Judgement(Outcome.NOT_FOUND, null, List.of(), null);
        }
        return certificate.present()
                ? new Judgement(Outcome.IMPEDIMENT, Impediment.CRIMINAL_RECORD, List.of(), certificate.number())
                : new Judgement(Outcome.CLEAR, null, List.of(), certificate.number());
    }

    private static List<String> differences(Found found, Person person) {
        var differences = new ArrayList<String>();
        if (!spelled(found.name()).equals(spelled(person.name()))) {
            differences.add("name");
        }
        if (!found.birthDate().equals(person.birthDate())) {
            differences.add("birthDate");
        }
        return differences;
    }

    private static String spelled(PersonName name) {
        return name.full().toLowerCase(Locale.ROOT);
    }
}
