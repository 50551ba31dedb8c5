package kz.patronat.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "Үлгіқызы Әсем, Үлгiқызы Әсeм",
        "Әсем, Əсем",
        "ИВАНОВА АННА, Иванова  Aннa",
        "Айгүл-Сара, Айгүл - Сара",
        "Һәкім, Һəкім"
    })
    void seesTheSameNameInLookAlikes(String one, String other) {
        assertThat(Spelling.isSame(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Үлгіқызы Әсем, Улгикызы Асем", "Қанат, Канат", "Иванова, Иванов"})
    void seesAnotherNameInOtherLetters(String one, String other) {
        assertThat(Spelling.isSame(one, other)).isFalse();
    }
}
