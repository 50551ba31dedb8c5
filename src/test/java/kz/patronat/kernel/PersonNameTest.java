package kz.patronat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    private static final String[] FIELDS = {"surname", "given", "patronymic"};

    @Test
    void tidiesSpaces() {
        assertThat(PersonName.check(FIELDS, "  Үлгі  қызы ", "Әсем", " ").full())
                .isEqualTo("Үлгі қызы Әсем");
    }

    @Test
    void isBriefOnCards() {
        assertThat(new PersonName("Үлгіұлы", "Ғани", "Өтеұлы").brief()).isEqualTo("Үлгіұлы Ғ.Ө.");
    }

    @ParameterizedTest
    @CsvSource({
        "'',Әсем,,surname,kernel.name.missing",
        "Үлгі,,,given,kernel.name.missing",
        "<script>,Әсем,,surname,kernel.name.letters",
        "Үлгі,Әсем,🙂,patronymic,kernel.name.letters",
        "Үлгі,Әсем1,,given,kernel.name.letters"
    })
    void saysAtTheFieldWhatIsWrong(String surname, String given, String patronymic, String field, String key) {
        assertThatExceptionOfType(RejectedInput.class)
                .isThrownBy(() -> PersonName.check(FIELDS, surname, given, patronymic))
                .satisfies(rejected -> {
                    assertThat(rejected.field()).isEqualTo(field);
                    assertThat(rejected.key()).isEqualTo(key);
                });
    }

    @Test
    void refusesATextThatIsNoNameByItsLength() {
        assertThatExceptionOfType(RejectedInput.class)
                .isThrownBy(() -> PersonName.check(FIELDS, "Ү".repeat(121), "Әсем", null))
                .satisfies(rejected -> assertThat(rejected.key()).isEqualTo("kernel.name.too-long"));
    }
}
