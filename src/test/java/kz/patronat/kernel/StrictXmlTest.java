package kz.patronat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictXmlTest {

    @Test
    void readsWhatIsWellFormed() {
        var read = StrictXml.read(bytes("<request xmlns='urn:a'><name>Әсел &amp; &#x41;</name></request>"));

        assertThat(read.getElementsByTagNameNS("urn:a", "name").item(0).getTextContent())
                .isEqualTo("Әсел & A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
                "<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/>",
                "<!-- first --><!DOCTYPE a [<!ENTITY % b SYSTEM 'http://127.0.0.1:1/'> %b;]><a/>",
            })
    void saysThatADocumentTypeWasTheFault(String xml) {
        assertThat(refused(bytes(xml)).hasDoctype()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "<a>", "<a/><a/>", "<a>&b;</a>", "<a><!DOCTYPE b></a>"})
    void refusesWhatIsNotWellFormed(String xml) {
        assertThat(refused(bytes(xml)).hasDoctype()).isFalse();
    }

    @Test
    void refusesATower() {
        assertThat(refused(bytes("<a>".repeat(101) + "</a>".repeat(101))).hasDoctype())
                .isFalse();
    }

    @Test
    void writesNothingOfStrangersOnTheStandardError() {
        var error = System.err;
        var written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            refused(new byte[] {'<', 'a', '>', (byte) 0xff, (byte) 0xfe});
            refused(bytes("<a"));
        } finally {
            System.setErr(error);
        }
        assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static StrictXml.Unreadable refused(byte[] bytes) {
        return catchThrowableOfType(StrictXml.Unreadable.class, () -> StrictXml.read(bytes));
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
