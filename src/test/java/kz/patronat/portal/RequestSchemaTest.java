package kz.patronat.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** C2, C26: what the schema lets stand beside the request is its signature, and nothing of it is read as the request. */
class RequestSchemaTest {

    private static final String SIGNATURES = "http://www.w3.org/2000/09/xmldsig#";
    private static final String SPOUSE = """
            <spouse xmlns="%s"><iin>850315300019</iin><surname>Үлгіұлы</surname></spouse></application>""".formatted(SIGNATURES);

    private final RequestSchema schema = RequestSchema.load("application-1.xsd");
    private final SampleApplication application = SampleApplication.complete();

    @Test
    void knowsNoSpouseInTheNamespaceOfSignatures() {
        var read = schema.read(application.sealed(xml -> xml.replace("</application>", SPOUSE)));

        assertThat(read.root().find("spouse")).isEmpty();
        assertThat(read.root().all("spouse")).isEmpty();
        assertThat(read.faults()).extracting(Fault::key).containsExactly("portal.schema.unexpected");
    }

    @Test
    void letsNothingOfThatNamespaceStandForTheSignature() {
        var request = application.xml().replace("</application>", SPOUSE).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> schema.read(request))
                .isInstanceOf(NotTaken.class)
                .hasMessageContaining("portal.signature-missing");
    }

    @Test
    void leavesSecondSignaturesToTheVerifierWhichNamesThem() {
        var once = new String(application.sealed(), StandardCharsets.UTF_8);

        assertThat(schema.read(SampleApplication.sealed(once)).faults()).isEmpty();
    }
}
