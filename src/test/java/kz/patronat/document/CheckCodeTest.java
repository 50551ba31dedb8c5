package kz.patronat.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kz.patronat.kernel.RejectedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCodeTest {

    @Test
    void isReadAsItIsPrinted() {
        var code = CheckCode.next();

        assertThat(code).matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{2}");
        assertThat(CheckCode.read("code", code)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7kq2m9xd4t", " 7KQ2 M9XD 4T ", "7КQ2-М9ХD-4Т", "7кq2м9хd4т"})
    void forgivesSmallLettersBlanksAndACyrillicKeyboard(String typed) {
        assertThat(CheckCode.read("code", typed)).isEqualTo("7KQ2-M9XD-4T");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7KQ2", "7KQ2-M9XD-4TT", "7KQ2-M9XD-4I", "7KQ2-M9XD-0T", "👶👶👶👶👶", "' or 1=1--x"})
    void isNothingElse(String typed) {
        assertThatThrownBy(() -> CheckCode.read("code", typed)).isInstanceOf(RejectedInput.class);
    }
}
