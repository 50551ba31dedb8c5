package kz.patronat.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatinWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Surname", "family name", "\"Decision\"", "Date of {{birth}}", "<b>Note</b>", "PDF file", "No"})
    void areFoundWhereNothingElseStands(String text) {
        assertThat(LatinWords.areAllOf(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "30",
                "SMS",
                "PDF/A-2a",
                "NCALayer",
                "{{surname}}",
                "<b>{{surname}}</b>",
                "=surname",
                "bolim@example.kz",
                "https://egov.kz/services",
                "egov.kz",
                "A",
                "Тегі",
                "Surname немесе тегі"
            })
    void areNoneInCodesAddressesExpressionsAndWordsOfOurs(String text) {
        assertThat(LatinWords.areAllOf(text)).isFalse();
    }
}
