package kz.patronat.registry.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import kz.patronat.gateway.GatewayMessage;
import kz.patronat.gateway.GatewayTwin;
import kz.patronat.gateway.GatewayTwin.Answer;
import kz.patronat.gateway.MessageData;
import kz.patronat.gateway.UnreadableMessage;
import kz.patronat.gateway.store.GatewayMessageTable;
import kz.patronat.gateway.wire.MessageType;
import kz.patronat.gateway.wire.Xml;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.registry.AccessReply;
import kz.patronat.registry.AccessToken;
import kz.patronat.registry.RegistryInbox;
import kz.patronat.registry.RegistryRequest;
import kz.patronat.registry.gateway.RegisterSettings.Channel;
import kz.patronat.registry.gateway.RegisterSettings.Consent.By;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Clause C9: the person is asked through the state's access control, and may take the time. */
@WholeService
class AccessControlIT {

    private static final MessageData TOKEN = data("<code>4711</code><public-key>public</public-key>");

    @Autowired
    GatewayMessageTable messages;

    @Autowired
    ObjectProvider<RegistryInbox> inbox;

    @Autowired
    Clock clock;

    private GatewayTwin twin;
    private AccessControl control;

    @BeforeEach
    void connects() {
        twin = GatewayTwin.start();
        var consent = new RegisterSettings.Consent(
                By.KDP,
                "KDP_SERVICE",
                "SAMPLE",
                "123456789012",
                "SAMPLE PERSON",
                "GBDFL",
                Duration.ofDays(7),
                Set.of("REFUSED"));
        control = new AccessControl(
                twin.gateway(messages, clock),
                twin.line(),
                inbox,
                new RegisterSettings("P", "I", "T", "K", Channel.SYNC, consent, Set.of(), Set.of()),
                clock);
    }

    @AfterEach
    void hangsUp() {
        twin.close();
    }

    @Test
    void tellsEachAnswerFromTheOthers() {
        assertThat(asked(Answer.status("SCSS001", TOKEN)))
                .isEqualTo(new AccessReply.Granted(new AccessToken("4711", "public"), Duration.ofDays(7)));
        assertThat(asked(Answer.status("PENDING", new MessageData.Empty()))).isEqualTo(new AccessReply.Asked());
        assertThat(asked(Answer.status("SCSE001", data("<code>REFUSED</code>"))))
                .isEqualTo(new AccessReply.Refused());
        assertThat(asked(Answer.status("SCSS001", data("<code>REFUSED</code>"))))
                .isEqualTo(new AccessReply.Refused());
        assertThat(asked(Answer.raw(503, ""))).isEqualTo(new AccessReply.Unavailable("HTTP 503"));
        assertThat(asked(Answer.status("SCSS001", data("<code>4711</code>"))))
                .isEqualTo(new AccessReply.Unavailable("answer of the access control: no code"));
    }

    @Test
    void hasAskedNobodyWhereNothingWasSent() {
        twin.isSpokenToByNobody();

        assertThat(asked(Answer.status("SCSS001", TOKEN))).isEqualTo(new AccessReply.NotAsked("not signed: away"));
    }

    @Test
    void takesNoQuestionThatCannotBeReadForTheNoOfThePerson() {
        assertThatThrownBy(() -> asked(Answer.status("SCSE002", new MessageData.Empty())))
                .isInstanceOf(RegisterRefusal.class);
    }

    @Test
    void takesOnlyTheCodeOfANoForTheNoOfThePerson() {
        for (var said : List.of(new MessageData.Empty(), data("<code>500</code>"), TOKEN)) {
            assertThatThrownBy(() -> asked(Answer.status("SCSE001", said))).isInstanceOf(RegisterRefusal.class);
        }
        for (var said : List.of(new MessageData.Empty(), data("<code>500</code>"), data("<greeting/>"))) {
            assertThatThrownBy(() -> control.receive(late(said))).isInstanceOf(UnreadableMessage.class);
        }
        assertThat(control.receive(late(data("<code>REFUSED</code>")))).isFalse();
    }

    private static GatewayMessage late(MessageData said) {
        return new GatewayMessage(
                "KDP_SERVICE", MessageType.RESPONSE, Ids.next(), "1", said, Instant.EPOCH, new byte[0]);
    }

    @Test
    void saysWhoAsksUnderASignature() throws Exception {
        asked(Answer.status("SCSS001", TOKEN));

        var sent = new String(twin.heard(), StandardCharsets.UTF_8);
        assertThat(sent)
                .contains("<uin>850315300019</uin><company>SAMPLE</company><company_bin>123456789012</company_bin>")
                .contains("<expiresIn>604800000</expiresIn>");
        var token = sent.replaceAll("(?s).*<ovt>(.*)</ovt>.*", "$1").split("\\.");
        assertThat(new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8))
                .contains("\"cbin\":\"123456789012\"");
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(twin.line().tokenKey().certificate());
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
    }

    @Test
    void takesAnAnswerThatNobodyWaitsForForNothing() {
        assertThat(control.receives("KDP_SERVICE", MessageType.RESPONSE)).isTrue();
        assertThat(control.receive(late(TOKEN))).isFalse();
    }

    private AccessReply asked(Answer answer) {
        twin.says(answer);
        return control.request(new RegistryRequest(
                Ids.next(),
                Ids.next(),
                1,
                new Iin("850315300019"),
                new PersonName("SAMPLE", "PERSON", null),
                LocalDate.of(1985, 3, 15)));
    }

    private static MessageData data(String content) {
        var xml = "<data xmlns=\"http://service.2fa-chain.kz/ns/kdp\">" + content + "</data>";
        return new MessageData.Typed(
                Xml.parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement());
    }
}
