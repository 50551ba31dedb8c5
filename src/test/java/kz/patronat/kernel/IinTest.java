package kz.patronat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IinTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "850315300019",
                "850315400015",
                "051231500010",
                "051231600017",
                "000229600014",
                "000229500018",
                "180101500017",
                "900101300007",
                "791028302728"
            })
    void takesANumberWhoseControlDigitComesFromTheFirstPass(String number) {
        assertThat(Iin.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "850315301801",
                "850315400608",
                "051231500102",
                "051231600807",
                "000229600503",
                "000229500909",
                "180101500803",
                "061211600012",
                "900101300811"
            })
    void takesANumberWhoseControlDigitComesFromTheSecondPass(String number) {
        assertThat(Iin.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"85031530260", "85031540061", "05123150014", "05123160087", "90010130080"})
    void knowsNumbersThatAreNeverIssued(String eleven) {
        for (var last = 0; last < 10; last++) {
            assertThat(Iin.isValid(eleven + last)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "850315300018,kernel.iin.control",
        "900101300008,kernel.iin.control",
        "900101300812,kernel.iin.control",
        "85031530001,kernel.iin.digits",
        "8503153000190,kernel.iin.digits",
        "85031530001Ә,kernel.iin.digits",
        "'',kernel.iin.digits",
        "٨٥٠٣١٥٣٠٠٠١٩,kernel.iin.digits"
    })
    void saysAtTheFieldWhyANumberIsNotTaken(String written, String sentence) {
        assertThatExceptionOfType(RejectedInput.class)
                .isThrownBy(() -> Iin.check("iin", written))
                .satisfies(rejected -> {
                    assertThat(rejected.field()).isEqualTo("iin");
                    assertThat(rejected.key()).isEqualTo(sentence);
                });
    }

    @Test
    void forgivesSpaces() {
        assertThat(Iin.check("iin", " 850315 300019 ").value()).isEqualTo("850315300019");
    }

    @ParameterizedTest
    @CsvSource({
        "850315300019,1985-03-15,false",
        "850315300019,1985-03-16,true",
        "051231500010,2005-12-31,false",
        "000229600014,2000-02-29,false",
    })
    void warnsOfABirthDateThatTheDigitsDoNotSpell(String number, LocalDate birthDate, boolean odd) {
        assertThat(new Iin(number).isOddFor(birthDate)).isEqualTo(odd);
    }

    @Test
    void showsOnlyItsEndInListsAndLogs() {
        assertThat(new Iin("850315300019")).hasToString("********0019");
    }
}
