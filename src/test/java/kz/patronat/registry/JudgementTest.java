package kz.patronat.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.patronat.casefile.Finding.Outcome;
import kz.patronat.casefile.Person;
import kz.patronat.casefile.Person.Part;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.registry.IdentityAnswer.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clause C8: what the registry knows is laid beside the form and the signature; a difference decides nothing. */
class JudgementTest {

    private static final PersonName NAME = new PersonName("Үлгіұлы", "Ерлан", "Болатұлы");
    private static final LocalDate BORN = LocalDate.of(1985, 3, 15);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Қазақстан, Үлгі, Бірінші, 1, 5 | Үлгі қаласы, Бірінші көше, 1-үй, 5-пәтер",
                "Қазақстан, Үлгі, Абай, 12 | г. Улги, ул. Абая, д. 12А, кв. 5",
                "Үлгі, Бірінші, 1 | Бірінші көше",
                "Үлгі, Бірінші, 1 | тіркелген жері бойынша",
            })
    void findsTheSameAddressInItsOtherSpellings(String registered, String stated) {
        assertThat(judged(NAME, registered, stated, null).differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Қазақстан, Үлгі, Бірінші, 1 | Басқа қала, Жетінші көше, 1-үй",
                "Қазақстан, Үлгі, Бірінші, 1 | Үлгі қаласы, Бірінші көше, 7-үй",
                "Қазақстан, Үлгі, Бірінші, 1 | Үлгі қаласы, Бірінші көше, 11",
            })
    void tellsAnotherAddressAndLetsThePersonBeClear(String registered, String stated) {
        assertThat(judged(NAME, registered, stated, null)).satisfies(judged -> {
            assertThat(judged.differences()).containsExactly("address");
            assertThat(judged.outcome()).isEqualTo(Outcome.CLEAR);
        });
    }

    @Test
    void comparesNoAddressThatIsNotThere() {
        assertThat(judged(NAME, null, "Үлгі қаласы", null).differences()).isEmpty();
        assertThat(judged(NAME, "Үлгі", null, null).differences()).isEmpty();
    }

    @Test
    void laysTheCertificateBesideTheRegistryItself() {
        assertThat(judged(NAME, null, null, "ҮЛГІҰЛЫ ЕРЛАН").differences()).isEmpty();
        assertThat(judged(NAME, null, null, "ҮЛГІҰЛЫ ЕРЛАН БОЛАТҰЛЫ").differences())
                .isEmpty();
        assertThat(judged(new PersonName("Басқаұлы", "Ерлан", null), null, null, "ҮЛГІҰЛЫ ЕРЛАН")
                        .differences())
                .isEqualTo(List.of("name", "signer"));
        assertThat(judged(NAME, null, null, "БАСҚАҰЛЫ ЕРЛАН").differences()).containsExactly("signer");
    }

    private static Judgement judged(PersonName known, String registered, String stated, String signer) {
        var person = new Person(
                Ids.next(),
                new CaseNumber("Ү-2026-1"),
                Part.APPLICANT,
                new Iin("850315300019"),
                NAME,
                BORN,
                null,
                null,
                stated);
        return Judgement.of(new Found(known, BORN, false, true, registered), person, Optional.ofNullable(signer));
    }
}
