package kz.patronat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A signature comes as DER or in Base64, whatever the tool writes around it; nothing is nothing. */
class CmsTest {

    private static final byte[] DER = {0x30, 3, 2, 1, 5};

    @Test
    void isTakenAsItCame() {
        var coded = Base64.getEncoder().encodeToString(DER);

        assertThat(Cms.der(DER)).isEqualTo(DER);
        assertThat(Cms.der(bytes(coded))).isEqualTo(DER);
        assertThat(Cms.der(bytes("-----BEGIN CMS-----\r\n" + coded + "\r\n-----END CMS-----\r\n")))
                .isEqualTo(DER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", " \r\n", "-----BEGIN CMS-----\n-----END CMS-----"})
    void isNoneWhereNothingIsSaid(String sent) {
        assertThat(Cms.der(bytes(sent))).isNull();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
