package kz.patronat.gateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import kz.patronat.access.Caller;
import kz.patronat.gateway.Gateway;
import kz.patronat.gateway.GatewayBreakdown;
import kz.patronat.gateway.GatewayQuestion;
import kz.patronat.gateway.GatewayReply;
import kz.patronat.gateway.MessageData;
import kz.patronat.gateway.wire.MessageType;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The simulated gateway over real HTTP, asked by our own client. */
@WholeService
class SimulatorIT {

    private static final String CLEAR = "850315300019";
    private static final String PAGE = "/gateway-simulator";

    @LocalServerPort
    int port;

    @Autowired
    Gateway gateway;

    @Autowired
    Switchboard switchboard;

    @Autowired
    Calls calls;

    @Autowired
    PortalNotices notices;

    @AfterEach
    void everythingWorksAgain() {
        switchboard.allOff();
    }

    static Stream<Arguments> repliesByFault() {
        return Stream.of(
                Arguments.of(Fault.NOT_FOUND, "SCSE001"),
                Arguments.of(Fault.BUSINESS_ERROR, "SCSE001"),
                Arguments.of(Fault.DATA_ERROR, "SCSE002"),
                Arguments.of(Fault.UNHANDLED_ERROR, "status SCSE003"),
                Arguments.of(Fault.SOAP_FAULT, "fault SHEP-500"),
                Arguments.of(Fault.SLOW, "no answer within"),
                Arguments.of(Fault.RESET, "IOException"),
                Arguments.of(Fault.HTML_PAGE, "HTTP 200"),
                Arguments.of(Fault.EMPTY_DATA, "nothing in the answer"),
                Arguments.of(Fault.BAD_SIGNATURE, "signature BROKEN"),
                Arguments.of(Fault.DOWN, "HTTP 503"));
    }

    @ParameterizedTest
    @MethodSource("repliesByFault")
    void letsOneCallFailInTheChosenWayAndTheNextOneThrough(Fault fault, String said) {
        switchboard.on(fault, SimulatedRegister.IDENTITY, CLEAR, 1);

        assertThat(word(gateway.ask(question(CLEAR)))).contains(said);
        assertThat(gateway.ask(question(CLEAR))).isInstanceOf(GatewayReply.Answered.class);
    }

    @Test
    void turnsUsAwayWithACodeThatSomebodyHasToMend() {
        switchboard.on(Fault.ACCESS_DENIED, null, CLEAR, 1);

        assertThatThrownBy(() -> gateway.ask(question(CLEAR)))
                .isInstanceOf(GatewayBreakdown.class)
                .hasMessageContaining("SBF-AD-1");
    }

    @Test
    void doesNotKnowAServiceThatNobodyRegistered() {
        var question = new GatewayQuestion(UUID.randomUUID(), UUID.randomUUID(), "NOBODYS_SERVICE", data(CLEAR));

        assertThatThrownBy(() -> gateway.ask(question)).hasMessageContaining("SBF-VE-8");
    }

    @Test
    void failsForTheChosenPersonAlone() {
        switchboard.on(Fault.DOWN, null, "850315400608", null);

        assertThat(gateway.ask(question(CLEAR))).isInstanceOf(GatewayReply.Answered.class);
    }

    @Test
    void playsTheAccessControlToPersonalDataToo() {
        assertThat(gateway.ask(access(CLEAR)))
                .isInstanceOfSatisfying(
                        GatewayReply.Answered.class,
                        answered -> assertThat(((MessageData.Typed) answered.data())
                                        .content()
                                        .getTextContent())
                                .contains("SIM-"));
        assertThat(gateway.ask(access("000229500909"))).isInstanceOf(GatewayReply.Refused.class);
        assertThat(gateway.ask(access("000229600503")))
                .as("the person is asked")
                .isInstanceOf(GatewayReply.Accepted.class);
        switchboard.on(Fault.DOWN, SimulatedRegister.ACCESS, CLEAR, 1);
        assertThat(word(gateway.ask(access(CLEAR)))).contains("HTTP 503");
    }

    private static GatewayQuestion access(String iin) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("uin", iin);
        fields.put("access_name", "GBDFL");
        return new GatewayQuestion(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "KDP_SERVICE",
                MessageData.of(new QName("http://service.2fa-chain.kz/ns/kdp", "request"), fields));
    }

    @Test
    void keepsWhatThePortalIsTold() {
        var told = new GatewayQuestion(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "PORTAL_STATUS",
                new MessageData.Escaped("<status>ISSUED</status>"));

        assertThat(gateway.send(told, MessageType.NOTIFICATION)).isInstanceOf(GatewayReply.Accepted.class);

        assertThat(notices.all())
                .filteredOn(each -> told.message().toString().equals(each.messageId()))
                .singleElement()
                .satisfies(each -> assertThat(each.data()).isEqualTo("<status>ISSUED</status>"));
    }

    @Test
    void letsAFaultBeChosenOnItsPageInBothLanguages() {
        var somebody = Caller.nobody(port);
        assertThat(somebody.get(PAGE).body()).contains("Ақауды қосу").contains("lang=\"kk\"");

        var wrong = form(somebody, "/faults?lang=ru", "fault=DOWN&service=&iin=123&calls=");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("role=\"alert\"").contains("value=\"123\"");

        form(somebody, "/faults?lang=ru", "fault=SLOW&service=IDENTITY&iin=" + CLEAR + "&calls=3");
        assertThat(switchboard.all()).singleElement().satisfies(each -> {
            assertThat(each.fault()).isEqualTo(Fault.SLOW);
            assertThat(each.left()).isEqualTo(3);
        });
        assertThat(somebody.get(PAGE + "?lang=ru").body())
                .contains("осталось обращений: 3")
                .contains("Выключить все");
        assertThat(somebody.get(PAGE).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).doesNotContain("unsafe"));
        assertThat(somebody.get(PAGE + "/page.css").statusCode()).isEqualTo(200);
    }

    @Test
    void isNotThereForSomebodyBehindAProxy() {
        assertThat(Caller.nobody(port)
                        .header("X-Forwarded-For", "203.0.113.7")
                        .get(PAGE)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void takesAFaultFromAnotherProgram() {
        var program = Caller.nobody(port);

        assertThat(program.post(PAGE + "/api/faults", "{\"fault\":\"DOWN\",\"calls\":\"1\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(program.post(PAGE + "/api/faults", "{\"fault\":\"RAIN\"}").statusCode())
                .isEqualTo(400);
        assertThat(switchboard.all()).hasSize(1);
    }

    private static java.net.http.HttpResponse<String> form(Caller caller, String path, String body) {
        return caller.send("POST", PAGE + path, body, "application/x-www-form-urlencoded");
    }

    private static String word(GatewayReply reply) {
        if (reply instanceof GatewayReply.Unavailable unavailable) {
            return unavailable.reason();
        }
        return reply instanceof GatewayReply.Refused refused ? refused.code() : reply.toString();
    }

    private static GatewayQuestion question(String iin) {
        return new GatewayQuestion(UUID.randomUUID(), UUID.randomUUID(), "GBDFL_UniversalServiceSync", data(iin));
    }

    private static MessageData data(String iin) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("iin", iin);
        return MessageData.of(new QName("http://message.persistence.interactive.nat", "Request"), fields);
    }
}
