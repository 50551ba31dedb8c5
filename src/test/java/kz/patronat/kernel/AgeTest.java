package kz.patronat.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 24);

    @ParameterizedTest
    @CsvSource({"2008-09-24,18,true", "2008-09-25,17,false", "1985-03-15,41,true", "2026-09-24,0,false"})
    void countsFullYears(LocalDate birthDate, int years, boolean adult) {
        assertThat(Age.of(birthDate, DAY)).isEqualTo(new Age(years));
        assertThat(Age.of(birthDate, DAY).isAdult()).isEqualTo(adult);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-24,false", "2026-09-25,true", "1906-09-24,false", "1906-09-23,true"})
    void knowsBirthDatesOfNobodyAlive(LocalDate birthDate, boolean impossible) {
        assertThat(Age.isImpossible(birthDate, DAY)).isEqualTo(impossible);
    }
}
