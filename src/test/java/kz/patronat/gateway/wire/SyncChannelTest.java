package kz.patronat.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.namespace.QName;
import kz.patronat.gateway.MessageData;
import kz.patronat.gateway.UnreadableMessage;
import kz.patronat.gateway.XmlFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncChannelTest {

    private static final OffsetDateTime SENT = OffsetDateTime.parse("2026-09-24T10:15:30+05:00");

    @Test
    void writesARequestWithTypedDataAsTheGatewayReadsIt() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("messageId", "6f1c0000-0000-7000-8000-000000000001");
        fields.put("iin", "850315300019");
        var type = new QName("http://message.persistence.interactive.nat", "Request");
        var info = new MessageInfo(
                "6f1c0000-0000-7000-8000-000000000001",
                null,
                "GBDFL_UniversalServiceSync",
                null,
                SENT,
                null,
                new Sender("patronat", "secret"),
                Map.of("requestNumber", "17"),
                "{6f1c0000-0000-7000-8000-000000000009}");

        var written = SyncChannel.write(new SyncRequest(info, MessageData.of(type, fields)));

        assertThat(Golden.written(written)).isEqualTo(Golden.text("sync-request-typed"));
        assertThat(SyncChannel.readRequest(written).info()).isEqualTo(info);
    }

    @Test
    void writesARequestWithAnEscapedDocument() {
        var info = MessageInfo.request("1", "SERVICE", SENT, new Sender("patronat", null));
        var data = new MessageData.Escaped("<?xml version=\"1.0\"?><a b=\"Ұ & Ғ\">Әсем\r\n😀</a>");

        var written = SyncChannel.write(new SyncRequest(info, data));

        assertThat(Golden.written(written)).isEqualTo(Golden.text("sync-request-escaped"));
        assertThat(SyncChannel.readRequest(Xml.parse(Xml.bytes(written))).data())
                .isEqualTo(data);
    }

    @Test
    void readsAnAnswerWithALaxSpelling() {
        var response = (SyncResponse) SyncChannel.readReply(Golden.document("sync-response-lax"));

        assertThat(response.status()).isEqualTo(new SyncResponse.Status("SCSS001", "Message has been processed"));
        assertThat(response.correlationId()).isEqualTo("6f1c0000-0000-7000-8000-000000000001");
        var person = new XmlFields(((MessageData.Typed) response.data()).content())
                .one("persons")
                .orElseThrow()
                .all("person");
        assertThat(person).singleElement().satisfies(each -> {
            assertThat(each.text("surname")).contains("Үлгіқызы");
            assertThat(each.text("patronymic")).isEmpty();
            assertThat(each.day("birthDate")).contains(LocalDate.of(1985, 3, 15));
            assertThat(each.day("deathDate")).isEmpty();
            assertThat(each.one("lifeStatus").orElseThrow().text("code")).contains("0");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1985-03-15",
                "1985-03-15+05:00",
                "15.03.1985",
                "15.03.1985 00:00:00",
                "19850315",
                "1985-03-15T00:00:00",
                "1985-03-14T19:00:00Z",
                "1985-03-15T00:00:00.000+05:00"
            })
    void readsADateInEverySpellingThatWasSeen(String text) {
        var parent = Xml.document().createElementNS(null, "person");
        Xml.text(parent, "birthDate", text);

        assertThat(new XmlFields(parent).day("birthDate")).contains(LocalDate.of(1985, 3, 15));
    }

    @Test
    void writesAndReadsAnAnswer() {
        var response = new SyncResponse(
                "2", "1", SENT, new SyncResponse.Status("SCSE001", "404"), null, new MessageData.Empty());

        var written = SyncChannel.write(response);

        assertThat(Golden.written(written)).isEqualTo(Golden.text("sync-response-empty"));
        assertThat(SyncChannel.readReply(written)).isEqualTo(response);
    }

    @Test
    void writesAndReadsAFaultWithItsCause() {
        var cause = new ErrorInfo("SBF-AD-1", "Access denied", null, SENT, null, null);
        var error = new ErrorInfo("FAULT-015", "Routing failed", "route", SENT, cause, "{9}");

        var written = SyncChannel.write(error);

        assertThat(Golden.written(written)).isEqualTo(Golden.text("sync-fault"));
        assertThat(SyncChannel.readReply(written)).isEqualTo(error);
    }

    @Test
    void readsAFaultThatSaysNoMoreThanSoapDoes() {
        var fault = """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault>\
                <faultcode>s:Server</faultcode><faultstring>down</faultstring></s:Fault></s:Body></s:Envelope>""";

        var reply = SyncChannel.readReply(Xml.parse(fault.getBytes(StandardCharsets.UTF_8)));

        assertThat(reply).isEqualTo(new ErrorInfo("s:Server", "down", null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>Техникалық жұмыстар</body></html>",
                "<a/>",
                "{}",
                "",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'/>",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body/></s:Envelope>",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><a/></s:Body></s:Envelope>",
                "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body/></s:Envelope>",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
                        + "<t:SendMessageResponse xmlns:t='http://bip.bee.kz/SyncChannel/v10/Types'><response>"
                        + "<responseInfo/></response></t:SendMessageResponse></s:Body></s:Envelope>"
            })
    void readsNothingElse(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> SyncChannel.readReply(Xml.parse(bytes))).isInstanceOf(UnreadableMessage.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;'>]><a>&y;</a>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>"
            })
    void parsesNoDocumentTypeWhateverItIsFor(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Xml.parse(bytes)).isInstanceOf(UnreadableMessage.class);
    }

    @Test
    void parsesNoTowerOfElements() {
        var tower = ("<a>".repeat(200) + "</a>".repeat(200)).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Xml.parse(tower)).isInstanceOf(UnreadableMessage.class);
    }
}
