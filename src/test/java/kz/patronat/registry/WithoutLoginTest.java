package kz.patronat.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Who opens the answer of a registry reads no password of the gateway. */
class WithoutLoginTest {

    @Test
    void blanksTheLoginOfTheGatewayAndLeavesTheRest() {
        assertThat(shown("<m><info><sender><senderId>shep</senderId><password>s3cret</password></sender></info>"
                        + "<data><sender><code>GBDFL</code></sender><iin>850315300019</iin></data></m>"))
                .doesNotContain("shep", "s3cret")
                .contains("<code>GBDFL</code>", "<iin>850315300019</iin>");
    }

    @Test
    void touchesNothingWhereThereIsNone() {
        for (var said : new String[] {"<m>  <iin>1</iin></m>", "%PDF-1.7"}) {
            assertThat(shown(said)).isEqualTo(said);
        }
    }

    private static String shown(String said) {
        var shown = WithoutLogin.of(new SignedAnswer("text/xml", said.getBytes(StandardCharsets.UTF_8)));
        return new String(shown.content(), StandardCharsets.UTF_8);
    }
}
