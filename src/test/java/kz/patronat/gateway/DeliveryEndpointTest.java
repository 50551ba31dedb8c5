package kz.patronat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import kz.patronat.gateway.wire.AsyncCall;
import kz.patronat.gateway.wire.AsyncChannel;
import kz.patronat.gateway.wire.AsyncMessage;
import kz.patronat.gateway.wire.MessageInfo;
import kz.patronat.gateway.wire.MessageType;
import kz.patronat.gateway.wire.Sender;
import kz.patronat.gateway.wire.Xml;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatusCode;
import org.springframework.mock.web.MockHttpServletRequest;

/** A call that is refused is told to whoever watches, without a word of what it said. */
@ExtendWith(OutputCaptureExtension.class)
class DeliveryEndpointTest {

    private static final String TOO_MUCH = "too much";
    private static final String TOO_LONG = "9".repeat(200_000);

    private final GatewayTwin twin = GatewayTwin.start();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @AfterEach
    void hangsUp() {
        twin.close();
    }

    @Test
    void namesTheCodeAndTheSizeOfWhatItRefuses(CapturedOutput output) throws IOException {
        var unsigned = new String(unsigned(), StandardCharsets.UTF_8);

        assertThat(brought(TOO_LONG).value()).isEqualTo(413);
        assertThat(brought("850315300019").value()).isEqualTo(400);
        assertThat(brought(unsigned).value()).isEqualTo(403);

        assertThat(output)
                .contains("PATRONAT-SIZE: the message is too long (100001 bytes)")
                .contains("PATRONAT-FORM: no well-formed XML without a document type (12 bytes)")
                .contains("PATRONAT-SIGNATURE: signature NOT_SIGNED (" + unsigned.length() + " bytes)")
                .doesNotContain("850315300019", "shep-secret");
    }

    @Test
    void countsWhatItRefusesByTheCode() throws IOException {
        brought(TOO_LONG);
        brought("<a>");
        brought("");

        assertThat(refused("PATRONAT-SIZE")).isEqualTo(1);
        assertThat(refused("PATRONAT-FORM")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {TOO_MUCH, "<a>", "<a/>"})
    void asksToBeBroughtItAgainWhileNobodySignsTheRefusal(String text) throws IOException {
        twin.isSpokenToByNobody();

        assertThat(brought(text.equals(TOO_MUCH) ? TOO_LONG : text).value()).isEqualTo(503);
    }

    private HttpStatusCode brought(String text) throws IOException {
        var settings = twin.settings();
        var endpoint = new DeliveryEndpoint(
                twin.line(), Mockito.mock(), new GatewayFigures(metrics), settings, Clock.systemUTC());
        var request = new MockHttpServletRequest();
        request.setContent(text.getBytes(StandardCharsets.UTF_8));
        return endpoint.brought(request).getStatusCode();
    }

    private double refused(String code) {
        return metrics.get("patronat.gateway.refused")
                .tag("code", code)
                .counter()
                .count();
    }

    private static byte[] unsigned() {
        var info = new MessageInfo(
                "1",
                null,
                "SERVICE",
                MessageType.RESPONSE,
                null,
                null,
                new Sender("shep", "shep-secret"),
                Map.of(),
                null);
        return Xml.bytes(AsyncChannel.write(
                new AsyncCall.Send(new AsyncMessage(info, new MessageData.Escaped("<iin>850315300019</iin>")))));
    }
}
