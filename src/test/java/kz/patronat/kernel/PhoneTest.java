package kz.patronat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

    @ParameterizedTest
    @CsvSource({
        "8 701 000 00 00,+77010000000",
        "+7 (701) 000-00-00,+77010000000",
        "7010000000,+77010000000",
        "77010000000,+77010000000",
        "8 (716) 200-00-00,+77162000000",
        "6001234567,+76001234567"
    })
    void takesANumberAsPeopleWriteIt(String written, String stored) {
        assertThat(Phone.check("phone", written).value()).isEqualTo(stored);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "12345", "+1 212 555 0100", "8 801 000 00 00", "жоқ", "+7701000000000"})
    void refusesWhatIsNoNumberOfTheCountry(String written) {
        assertThatExceptionOfType(RejectedInput.class)
                .isThrownBy(() -> Phone.check("phone", written))
                .satisfies(rejected -> assertThat(rejected.key()).isEqualTo("kernel.phone.wrong"));
    }
}
