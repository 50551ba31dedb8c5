package kz.patronat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

    @ParameterizedTest
    @ValueSource(strings = {"ulgi@example.kz", " a.b+c@mail.example.kz ", "үлгі@пошта.қаз"})
    void takesAnAddress(String written) {
        assertThat(Email.check("email", written)).hasToString(written.strip());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "жоқ", "ulgi@example", "@example.kz", "ul gi@example.kz", "a@b@example.kz"})
    void refusesWhatIsNone(String written) {
        assertThatExceptionOfType(RejectedInput.class)
                .isThrownBy(() -> Email.check("email", written))
                .satisfies(rejected -> assertThat(rejected.key()).isEqualTo("kernel.email.wrong"));
    }
}
