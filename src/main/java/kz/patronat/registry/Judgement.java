package kz.patronat.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.patronat.casefile.Finding.Outcome;
import kz.patronat.casefile.Person;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Spelling;
import kz.patronat.registry.IdentityAnswer.Found;
import kz.patronat.registry.RecordAnswer.Certificate;
import org.jspecify.annotations.Nullable;

/**
 * An answer in the few words in which the case goes on.
 *
 * @param differences what differs from the case file or the signature; noted, never an impediment by itself
 */
record Judgement(
        Outcome outcome,
        @Nullable Impediment impediment,
        List<String> differences,
        @Nullable String reference,
        Set<ArticleGroup> groups,
        @Nullable String address) {

    private static final Judgement NOT_FOUND = of(Outcome.NOT_FOUND, null, List.of(), null);

    /** What is seen of a paper. */
    static Judgement of(
            Outcome outcome, @Nullable Impediment impediment, List<String> differences, @Nullable String reference) {
        return new Judgement(outcome, impediment, differences, reference, Set.of(), null);
    }

    /** @param signer name in the certificate with which the person signed the application, if he or she did */
    static Judgement of(IdentityAnswer answer, Person person, Optional<String> signer) {
        if (!(answer instanceof Found found)) {
            return NOT_FOUND;
        }
        var impediment = found.deceased() ? Impediment.DECEASED : found.capable() ? null : Impediment.INCAPABLE;
        return new Judgement(
                impediment == null ? Outcome.CLEAR : Outcome.IMPEDIMENT,
                impediment,
                differences(found, person, signer),
                null,
                Set.of(),
                found.address());
    }

    static Judgement of(RecordAnswer answer) {
        if (!(answer instanceof Certificate certificate)) {
            return NOT_FOUND;
        }
        return new Judgement(
                certificate.present() ? Outcome.IMPEDIMENT : Outcome.CLEAR,
                certificate.present() ? Impediment.CRIMINAL_RECORD : null,
                List.of(),
                certificate.number(),
                certificate.groups(),
                null);
    }

    private static List<String> differences(Found found, Person person, Optional<String> signer) {
        var differences = new ArrayList<String>();
        if (!Spelling.isSame(found.name().full(), person.name().full())) {
            differences.add("name");
        }
        if (!found.birthDate().equals(person.birthDate())) {
            differences.add("birthDate");
        }
        if (livesElsewhere(found, person)) {
            differences.add("address");
        }
        if (signer.filter(name -> !isCalled(name, found.name())).isPresent()) {
            differences.add("signer");
        }
        return differences;
    }

    private static boolean livesElsewhere(Found found, Person person) {
        return found.address() != null
                && person.address() != null
                && AddressWords.of(found.address()).differsFrom(AddressWords.of(person.address()));
    }

    /** A certificate may leave the patronymic out. */
    private static boolean isCalled(String signer, PersonName name) {
        return Spelling.isSame(signer, name.surname() + " " + name.given()) || Spelling.isSame(signer, name.full());
    }
}
