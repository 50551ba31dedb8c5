package kz.patronat.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.namespace.QName;
import kz.patronat.gateway.wire.BodySignature;
import kz.patronat.gateway.wire.BodyVerdict;
import kz.patronat.gateway.wire.BodyVerdict.Reason;
import kz.patronat.gateway.wire.BodyVerdict.Refused;
import kz.patronat.gateway.wire.BodyVerdict.Signed;
import kz.patronat.gateway.wire.Keys;
import kz.patronat.gateway.wire.MessageInfo;
import kz.patronat.gateway.wire.SignatureToolAway;
import kz.patronat.gateway.wire.SyncChannel;
import kz.patronat.gateway.wire.SyncRequest;
import kz.patronat.gateway.wire.TransportKey;
import kz.patronat.gateway.wire.Xml;
import kz.patronat.story.Loud;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.w3c.dom.Document;

/** Bodies signed by the national standard: NCANode does the arithmetic, what is signed is read by ourselves. */
@ExtendWith(OutputCaptureExtension.class)
class NcanodeSignatureTest {

    private static final TransportKey KEY = Keys.of("patronat", "RSA");

    private final NcanodeTwin ncanode = NcanodeTwin.start(KEY);
    private final NcanodeSignature signature = ncanode.signature();

    @AfterEach
    void stops() {
        ncanode.close();
    }

    @Test
    void goesOverTheLineAsItWasSignedAndHoldsThere() {
        var message = signature.signed(request());

        assertThat(verdict(message)).isEqualTo(new Signed(KEY.certificate()));
        assertThat(ncanode.asked().get(0).path("key").asText()).isEqualTo(NcanodeTwin.base64("key-file"));
        assertThat(ncanode.asked().get(0).path("password").asText()).isEqualTo("secret");
        assertThat(ncanode.asked().get(0).path("trimXml").asBoolean()).isFalse();
    }

    @Test
    void tellsTheLogNothingOfKeyAndPassword(CapturedOutput output) {
        Loud.during("org.springframework.web.client", () -> signature.signed(request()));

        assertThat(output)
                .contains("Writing [a body to be signed]")
                .doesNotContain("secret", NcanodeTwin.base64("key-file"));
    }

    @Test
    void breaksWithTheContentByNcanodesWord() {
        assertThat(verdict(changed(signature.signed(request()), "850315300019", "850315400015")))
                .isEqualTo(new Refused(Reason.BROKEN));
    }

    @Test
    void isStillWantedOverTheOneBody() {
        var message = signature.signed(request());
        var asked = ncanode.asked().size();

        assertThat(verdict(changed(message, "URI=\"#id-", "URI=\"#other-"))).isEqualTo(new Refused(Reason.WRAPPED));
        assertThat(verdict(changed(message, "gostr34112015-512\"/>", "gostr3411\"/>")))
                .isEqualTo(new Refused(Reason.ALGORITHM_FORBIDDEN));
        assertThat(ncanode.asked()).as("nobody was asked").hasSize(asked);
    }

    @Test
    void ofAStrangerIsRefusedWithoutAskingNcanode() {
        var message = signature.signed(request());
        var asked = ncanode.asked().size();
        var distrustful = ncanode.signature(certificate -> !certificate.equals(KEY.certificate()));

        assertThat(distrustful.verify(Xml.parse(message), message)).isEqualTo(new Refused(Reason.STRANGER));
        assertThat(ncanode.asked()).as("nobody was asked").hasSize(asked);
    }

    @Test
    void isJudgedWithoutNcanodeWhereTheJdkCan() {
        var envelope = request();
        BodySignature.sign(envelope, KEY);

        assertThat(verdict(Xml.bytes(envelope))).isEqualTo(new Signed(KEY.certificate()));
        assertThat(ncanode.asked()).isEmpty();
    }

    @Test
    void isForbiddenWhereNobodyKnowsIt() {
        var message = signature.signed(request());

        assertThat(BodySignature.verify(Xml.parse(message))).isEqualTo(new Refused(Reason.ALGORITHM_FORBIDDEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "null", "[]", "<html></html>", "{\"xml\":\"\"}", "{\"xml\":\"<a/>\"}", "{\"xml\":7}"})
    void takesNoNonsenseForASignature(String answer) {
        ncanode.says(200, said -> answer);

        assertThatThrownBy(() -> signature.signed(request())).isInstanceOf(SignatureToolAway.class);
    }

    @Test
    void sendsNothingElseThanItGave() {
        ncanode.says(200, said -> said.replace("850315300019", "850315400015"));

        assertThatThrownBy(() -> signature.signed(request()))
                .isInstanceOf(SignatureToolAway.class)
                .hasMessage("NCANode signs something else");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "null", "{\"valid\":true}", "{\"valid\":true,\"signers\":[{\"serialNumber\":\"zz\"}]}"
            })
    void neitherTrustsNorRefusesWhatWasNotJudged(String answer) {
        var message = signature.signed(request());
        ncanode.says(200, said -> answer);

        assertThatThrownBy(() -> verdict(message)).isInstanceOf(SignatureToolAway.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void isWaitedForWhileNcanodeIsUnwell(int status) {
        ncanode.says(status, said -> "<html>secret</html>");

        assertThatThrownBy(() -> signature.signed(request()))
                .isInstanceOf(SignatureToolAway.class)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void isForTheAdministratorWhenTheKeyIsRefused() {
        ncanode.says(400, said -> "{\"status\":400,\"message\":\"password secret is wrong\"}");

        assertThatThrownBy(() -> signature.signed(request()))
                .isInstanceOf(GatewayBreakdown.class)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 422})
    void isMalformedWhenNcanodeCannotReadWhatCame(int status) {
        var message = signature.signed(request());
        ncanode.says(status, said -> "{\"status\":400,\"message\":\"cannot parse\"}");

        assertThat(verdict(message)).isEqualTo(new Refused(Reason.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 405})
    void isForTheAdministratorWhenNcanodeDoesNotLetUsIn(int status) {
        var message = signature.signed(request());
        ncanode.says(status, said -> "");

        assertThatThrownBy(() -> verdict(message)).isInstanceOf(GatewayBreakdown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429})
    void isWaitedForWhileNcanodeIsBusy(int status) {
        var message = signature.signed(request());
        ncanode.says(status, said -> "");

        assertThatThrownBy(() -> verdict(message)).isInstanceOf(SignatureToolAway.class);
        assertThatThrownBy(() -> signature.signed(request())).isInstanceOf(SignatureToolAway.class);
    }

    private BodyVerdict verdict(byte[] message) {
        return signature.verify(Xml.parse(message), message);
    }

    private static byte[] changed(byte[] message, String from, String to) {
        var text = new String(message, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    private static Document request() {
        return SyncChannel.write(new SyncRequest(
                new MessageInfo("1", null, "S", null, null, null, null, Map.of(), null),
                MessageData.of(new QName("urn:test", "Request"), Map.of("iin", "850315300019"))));
    }
}
