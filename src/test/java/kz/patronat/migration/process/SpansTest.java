package kz.patronat.migration.process;

import static org.assertj.core.api.Assertions.assertThat;

import kz.patronat.texts.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpansTest {

    private final Spans spans = new Spans(new Texts());

    @ParameterizedTest
    @CsvSource(textBlock = """
            PT48H,      2 күн,                      2 дня
            PT1H,       1 сағат,                    1 час
            PT25H,      1 күн 1 сағат,              1 день 1 час
            P11D,       11 күн,                     11 дней
            P21D,       21 күн,                     21 день
            PT5M30S,    5 минут 30 секунд,          5 минут 30 секунд
            P1M,        1 ай,                       1 месяц
            P2W,        14 күн,                     14 дней
            R/PT1H,     'қайталанады, аралығы 1 сағат', 'повторяется, промежуток 1 час'
            ${breachAt}, ${breachAt},               ${breachAt}
            PT0S,       PT0S,                       PT0S
            ЖоқТ,       ЖоқТ,                       ЖоқТ
            """)
    void areSaidInWords(String written, String kazakh, String russian) {
        assertThat(spans.words(written).kk()).isEqualTo(kazakh);
        assertThat(spans.words(written).ru()).isEqualTo(russian);
    }
}
