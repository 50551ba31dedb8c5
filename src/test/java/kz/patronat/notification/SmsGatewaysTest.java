package kz.patronat.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import kz.patronat.notification.NoticeSettings.Sms;
import kz.patronat.notification.NoticeSettings.SmsProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SmsGatewaysTest {

    private static final String PHONE = "+77010000001";
    private static final String KEY = "top-secret-key";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private SmsGateway smsc;
    private SmsGateway mobizon;

    @BeforeEach
    void connects() {
        var account = new Sms(SmsProvider.SMSC, null, KEY, "Patronat");
        smsc = new Smsc(URI.create(SERVER.baseUrl()), account, PATIENCE);
        mobizon = new Mobizon(URI.create(SERVER.baseUrl()), account, PATIENCE);
    }

    @Test
    void smscIsToldOurNumberAndTheKeyInTheBodyAlone(CapturedOutput log) {
        SERVER.stubFor(post("/sys/send.php").willReturn(okJson("{\"id\":7,\"cnt\":2}")));

        assertThat(smsc.send(7, PHONE, "Әсем")).isEqualTo(new Outcome.Sent("7"));

        SERVER.verify(postRequestedFor(urlEqualTo("/sys/send.php"))
                .withFormParam("id", equalTo("7"))
                .withFormParam("phones", equalTo(PHONE))
                .withFormParam("mes", equalTo("Әсем"))
                .withFormParam("charset", equalTo("utf-8"))
                .withRequestBody(containing("apikey=" + KEY)));
        assertThat(log.getAll()).doesNotContain(KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "2, Unavailable, access-denied",
        "3, Unavailable, no-money",
        "4, Unavailable, access-denied",
        "6, Refused, forbidden",
        "7, Refused, address-wrong",
        "8, Refused, undeliverable",
        "9, Later, too-often",
        "77, Unavailable, not-understood"
    })
    void smscSaysWhyNot(int code, String outcome, String reason) {
        SERVER.stubFor(post("/sys/send.php").willReturn(okJson("{\"error\":\"no\",\"error_code\":" + code + "}")));

        var answer = smsc.send(1, PHONE, "x");

        assertThat(answer.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(answer.toString()).contains("notification.reason." + reason);
    }

    @ParameterizedTest
    @CsvSource({
        "-3, NotKnown",
        "-1, OnTheWay",
        "0, OnTheWay",
        "1, Delivered",
        "2, Delivered",
        "3, Refused",
        "20, Refused",
        "22, Refused",
        "25, Refused"
    })
    void smscTellsTheFate(int status, String outcome) {
        SERVER.stubFor(post("/sys/status.php").willReturn(okJson("{\"status\":" + status + "}")));

        assertThat(smsc.trace(1, PHONE, null).getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void mobizonAnswersWithItsOwnNumberAndIsAskedByIt() {
        SERVER.stubFor(post("/service/message/sendSmsMessage")
                .willReturn(okJson("{\"code\":0,\"data\":{\"campaignId\":\"1\",\"messageId\":\"42\",\"status\":2}}")));
        SERVER.stubFor(post("/service/message/getSMSStatus")
                .withRequestBody(containing("ids=42"))
                .willReturn(okJson("{\"code\":0,\"data\":[{\"id\":\"42\",\"status\":\"DELIVRD\"}]}")));

        assertThat(mobizon.send(1, PHONE, "x")).isEqualTo(new Outcome.Sent("42"));
        assertThat(mobizon.trace(1, PHONE, "42")).isEqualTo(new Outcome.Delivered());
        SERVER.verify(postRequestedFor(urlEqualTo("/service/message/sendSmsMessage"))
                .withRequestBody(containing("recipient=77010000001")));
    }

    @Test
    void mobizonRefusesAWrongNumber() {
        SERVER.stubFor(post("/service/message/sendSmsMessage")
                .willReturn(okJson("{\"code\":1,\"data\":{\"recipient\":\"wrong\"},\"message\":\"no\"}")));

        assertThat(mobizon.send(1, PHONE, "x")).isEqualTo(new Outcome.Refused("notification.reason.address-wrong"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"code\":99,\"data\":\"\"}", "{\"code\":\"?\"}", "{}"})
    void mobizonMayHaveTakenWhatItAnswersInWordsOfItsOwn(String answer) {
        SERVER.stubFor(post("/service/message/sendSmsMessage").willReturn(okJson(answer)));

        assertThat(mobizon.send(1, PHONE, "x")).isEqualTo(new Outcome.Unclear("notification.reason.not-understood"));
    }

    @Test
    void mobizonIsNeverAskedByANumberThatItDidNotGive() {
        SERVER.stubFor(post("/service/message/sendSmsMessage").willReturn(okJson("{\"code\":0,\"data\":{}}")));

        assertThat(mobizon.send(57, PHONE, "x")).isEqualTo(new Outcome.Sent(null));
    }

    @Test
    void mobizonNeverGetsAgainWhatItMayHave() {
        assertThat(mobizon.trace(1, PHONE, null)).isEqualTo(new Outcome.Refused("notification.reason.unclear"));
    }

    @Test
    void silenceInTheMiddleIsUnclearAndNobodyAtHomeIsNot(CapturedOutput log) {
        SERVER.stubFor(post("/sys/send.php").willReturn(okJson("{}").withFixedDelay(5000)));
        assertThat(smsc.send(1, PHONE, "x")).isInstanceOf(Outcome.Unclear.class);
        SERVER.stubFor(post("/sys/send.php").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThat(smsc.send(1, PHONE, "x")).isInstanceOf(Outcome.Unclear.class);
        SERVER.stubFor(post("/sys/send.php").willReturn(aResponse().withBody("<html>maintenance</html>")));
        assertThat(smsc.send(1, PHONE, "x")).isInstanceOf(Outcome.Unclear.class);
        SERVER.stubFor(post("/sys/send.php").willReturn(aResponse().withStatus(503)));
        assertThat(smsc.send(1, PHONE, "x")).isInstanceOf(Outcome.Unavailable.class);

        var nobody = new Smsc(URI.create("http://127.0.0.1:1"), new Sms(SmsProvider.SMSC, null, KEY, ""), PATIENCE);
        assertThat(nobody.send(1, PHONE, "x")).isEqualTo(new Outcome.Unavailable("notification.reason.silent"));
        assertThat(log.getAll()).doesNotContain(KEY);
    }
}
