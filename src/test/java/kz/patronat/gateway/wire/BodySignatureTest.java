package kz.patronat.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import kz.patronat.gateway.MessageData;
import kz.patronat.gateway.wire.BodyVerdict.Reason;
import kz.patronat.gateway.wire.BodyVerdict.Refused;
import kz.patronat.gateway.wire.BodyVerdict.Signed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodySignatureTest {

    private static final TransportKey RSA = Keys.of("patronat", "RSA");
    private static final TransportKey EC = Keys.of("gateway", "EC");

    @ParameterizedTest
    @ValueSource(strings = {"sync-request-typed", "sync-request-escaped", "sync-fault", "async-fetch-response"})
    void holdsOverTheLine(String message) {
        for (var key : new TransportKey[] {RSA, EC}) {
            assertThat(verdict(signed(message, key))).isEqualTo(new Signed(key.certificate()));
        }
    }

    @Test
    void standsInTheHeaderAsTheGatewayWantsIt() {
        assertThat(signed("sync-request-typed", RSA))
                .containsPattern("<soap:Header><wsse:Security [^>]*soap:mustUnderstand=\"1\"[^>]*><ds:Signature ")
                .containsPattern("<ds:Reference URI=\"#(id-[0-9a-f-]{36})\">")
                .containsPattern("<soap:Body [^>]*wsu:Id=\"id-[0-9a-f-]{36}\"")
                .containsPattern("<ds:KeyInfo><wsse:SecurityTokenReference><wsse:KeyIdentifier [^>]*#X509v3\"")
                .doesNotContain("Timestamp")
                .doesNotContain("BinarySecurityToken");
    }

    @Test
    void holdsWithThePlainIdOfOlderClients() {
        assertThat(verdict(Golden.text("signed-with-plain-id"))).isInstanceOf(Signed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<data xmlns='urn:a'><b c='d'/></data>",
                "<a:data xmlns:a='urn:a' xmlns:x='urn:x'><a:b x:c='d'><c xmlns='urn:c'><d xmlns=''/></c></a:b></a:data>",
                "<r xmlns='urn:r' xmlns:x='urn:x'><data x:t='x:T'><x:b/><b/></data></r>"
            })
    void holdsOverDataInWhicheverNamespaces(String xml) {
        var root = Xml.parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
        var data =
                root.getLocalName().equals("r") ? Xml.children(root).findFirst().orElseThrow() : root;
        var document = SyncChannel.write(new SyncRequest(
                new MessageInfo("1", null, "S", null, null, null, null, Map.of(), null), new MessageData.Typed(data)));
        BodySignature.sign(document, RSA);

        assertThat(verdict(Golden.written(document))).isInstanceOf(Signed.class);
    }

    @Test
    void leavesTheSignatureOfTheDataToItsOwner() {
        var document = Golden.document("sync-response-lax");
        BodySignature.sign(document, RSA);

        assertThat(Golden.written(document)).contains("<ds:SignatureValue>owner");
        assertThat(BodySignature.verify(document)).isInstanceOf(Signed.class);
    }

    @Test
    void breaksWithTheContent() {
        assertRefused(message -> message.replace("850315300019", "850315400015"), Reason.BROKEN);
        assertRefused(message -> message.replace("<serviceId>", " <serviceId>"), Reason.BROKEN);
        assertRefused(
                message -> message.replaceFirst("<ds:SignatureValue>.{8}", "<ds:SignatureValue>AAAAAAAA"),
                Reason.BROKEN);
    }

    @Test
    void isWantedOnceAndInItsPlace() {
        assertRefused(message -> message.replaceAll("<wsse:Security .*</wsse:Security>", ""), Reason.NOT_SIGNED);
        assertRefused(
                message -> message.replaceAll("(<ds:Signature .*</ds:Signature>)", "$1$1"), Reason.SEVERAL_SIGNATURES);
        assertRefused(
                message -> message.replace("wsse:Security ", "wsse:Other ").replace("wsse:Security>", "wsse:Other>"),
                Reason.WRAPPED);
    }

    @Test
    void isNotTakenForAnotherBody() {
        // The signed body hides in the header; a forged one stands where bodies are read.
        assertRefused(BodySignatureTest::wrapped, Reason.WRAPPED);
        assertRefused(
                message -> wrapped(message).replaceFirst("<soap:Body (.*?)wsu:Id=\"[^\"]*\"", "<soap:Body $1"),
                Reason.WRAPPED);
        // One more element of the same name in the header.
        assertRefused(
                message -> message.replace("<soap:Header>", "<soap:Header><x ID=\"" + id(message) + "\"/>"),
                Reason.WRAPPED);
        assertRefused(message -> message.replace("URI=\"#" + id(message) + "\"", "URI=\"\""), Reason.WRAPPED);
    }

    @Test
    void isMadeWithNothingWeak() {
        assertRefused(
                message -> message.replace("xmldsig-more#rsa-sha256", "xmldsig-more#rsa-md5"),
                Reason.ALGORITHM_FORBIDDEN);
        assertRefused(
                message -> message.replace(
                        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
                        "http://www.w3.org/2000/09/xmldsig#hmac-sha1"),
                Reason.ALGORITHM_FORBIDDEN);
        assertRefused(
                message -> message.replace(
                        "http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2000/09/xmldsig#sha1"),
                Reason.ALGORITHM_FORBIDDEN);
        assertRefused(
                message -> message.replaceFirst(
                        "<ds:Transforms>",
                        "<ds:Transforms><ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"/>"),
                Reason.ALGORITHM_FORBIDDEN);
    }

    @Test
    void isMadeByTheHolderOfTheCertificate() {
        var other = signed("sync-request-typed", Keys.of("other", "RSA"));

        assertRefused(
                message -> message.replaceAll("(<wsse:KeyIdentifier [^>]*>)[^<]*", "$1" + certificate(other)),
                Reason.BROKEN);
        assertRefused(message -> message.replaceAll("(<wsse:KeyIdentifier [^>]*>)[^<]*", "$1AAAA"), Reason.MALFORMED);
        assertRefused(message -> message.replaceAll("<ds:KeyInfo>.*</ds:KeyInfo>", ""), Reason.MALFORMED);
    }

    private static String wrapped(String message) {
        var body = message.replaceAll(".*(<soap:Body .*</soap:Body>).*", "$1");
        return message.replace("</soap:Header>", "<hidden>" + body + "</hidden></soap:Header>")
                .replaceFirst("(.*)850315300019", "$1850315400015");
    }

    private static String id(String message) {
        return message.replaceAll(".*wsu:Id=\"([^\"]*)\".*", "$1");
    }

    private static String certificate(String message) {
        return message.replaceAll(".*<wsse:KeyIdentifier [^>]*>([^<]*)<.*", "$1");
    }

    private static void assertRefused(UnaryOperator<String> change, Reason reason) {
        assertThat(verdict(change.apply(signed("sync-request-typed", RSA)))).isEqualTo(new Refused(reason));
    }

    private static BodyVerdict verdict(String message) {
        return BodySignature.verify(Xml.parse(message.getBytes(StandardCharsets.UTF_8)));
    }

    private static String signed(String message, TransportKey key) {
        var document = Golden.document(message);
        BodySignature.sign(document, key);
        return Golden.written(document);
    }
}
