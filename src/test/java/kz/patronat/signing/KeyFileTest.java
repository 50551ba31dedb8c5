package kz.patronat.signing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import kz.patronat.story.Loud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A key file is used for one signature and forgotten, whatever NCANode says to it. */
@ExtendWith(OutputCaptureExtension.class)
class KeyFileTest {

    private static final byte[] DATA = "қағаз".getBytes(StandardCharsets.UTF_8);
    private static final String PASSWORD = "Құпия-7391";

    @RegisterExtension
    static final WireMockExtension NCANODE =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private final byte[] key = "key-file-of-the-head".getBytes(StandardCharsets.UTF_8);

    @Test
    void signsTheExactBytesDetached() {
        answers(okJson("{\"status\":200,\"message\":\"OK\",\"cms\":\"TUlJ\"}"));
        var sent = Base64.getEncoder().encodeToString(key);

        assertThat(keyFile().sign(DATA, key, PASSWORD)).isEqualTo("TUlJ");

        NCANODE.verify(postRequestedFor(urlEqualTo("/cms/sign"))
                .withRequestBody(
                        matchingJsonPath("$.data", equalTo(Base64.getEncoder().encodeToString(DATA))))
                .withRequestBody(matchingJsonPath("$.detached", equalTo("true")))
                .withRequestBody(matchingJsonPath("$.signers[0].key", equalTo(sent)))
                .withRequestBody(matchingJsonPath("$.signers[0].password", equalTo(PASSWORD))));
    }

    @Test
    void tellsTheLogNothingOfKeyAndPasswordEvenWhenItIsAskedForEverything(CapturedOutput output) {
        answers(okJson("{\"status\":200,\"cms\":\"TUlJ\"}"));
        var sent = Base64.getEncoder().encodeToString(key);

        Loud.during("org.springframework.web.client", () -> keyFile().sign(DATA, key, PASSWORD));

        assertThat(output).contains("Writing [a paper to be signed]").doesNotContain(PASSWORD, sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":200,\"cms\":\"TUlJ\"}",
                "{\"status\":400,\"message\":\"keystore password was incorrect: Құпия-7391\"}",
                "<html>Құпия-7391</html>"
            })
    void leavesNothingOfKeyAndPasswordBehind(String answer, CapturedOutput output) {
        answers(okJson(answer));

        try {
            keyFile().sign(DATA, key, PASSWORD);
        } catch (RuntimeException refused) {
            assertThat(refused).hasMessageNotContaining(PASSWORD).hasNoCause();
        }

        assertThat(key).containsOnly(0);
        assertThat(output).doesNotContain(PASSWORD, "key-file-of-the-head");
    }

    @Test
    void saysThatFileAndPasswordDoNotFit() {
        answers(aResponse()
                .withStatus(400)
                .withBody("{\"status\":400,\"message\":\"keystore password was incorrect\"}"));

        assertRejected(() -> keyFile().sign(DATA, key, PASSWORD), "signing.key-file.refused");
        assertThat(key).containsOnly(0);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void saysThatTheToolIsAwayWhenTheConnectionBreaks(Fault fault) {
        answers(aResponse().withFault(fault));

        assertRejected(() -> keyFile().sign(DATA, key, PASSWORD), "signing.key-file.away");
    }

    @Test
    void saysThatTheToolIsAwayWhenNobodyListens() {
        var nobody = new KeyFile("http://127.0.0.1:1", true);

        assertRejected(() -> nobody.sign(DATA, key, PASSWORD), "signing.key-file.away");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "\"cms\"", "{\"cms\":\"\"}", "{\"cms\":7}", "<html></html>", ""})
    void takesNoNonsenseForASignature(String answer) {
        answers(okJson(answer));

        assertRejected(() -> keyFile().sign(DATA, key, PASSWORD), "signing.key-file.away");
    }

    @Test
    void takesAnErrorOfTheToolForNoRefusalOfTheKey() {
        answers(aResponse().withStatus(503).withBody("<html>busy</html>"));

        assertRejected(() -> keyFile().sign(DATA, key, PASSWORD), "signing.key-file.away");
    }

    @Test
    void asksNobodyWithoutAFileOrPasswordOrWithOneTooLarge() {
        assertRejected(() -> keyFile().sign(DATA, new byte[0], PASSWORD), "signing.key-file.none");
        assertRejected(() -> keyFile().sign(DATA, key, ""), "signing.key-file.none");
        assertRejected(() -> keyFile().sign(DATA, new byte[64 * 1024 + 1], PASSWORD), "signing.key-file.too-large");

        NCANODE.verify(0, postRequestedFor(urlEqualTo("/cms/sign")));
    }

    @Test
    void isOffUntilSwitchedOn() {
        var off = new KeyFile(NCANODE.baseUrl(), false);

        assertThat(off.isOn()).isFalse();
        assertThat(new KeyFile("", true).isOn()).isFalse();
        assertRejected(() -> off.sign(DATA, key, PASSWORD), "signing.key-file.off");
    }

    private static KeyFile keyFile() {
        return new KeyFile(NCANODE.baseUrl(), true);
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        NCANODE.stubFor(post("/cms/sign").willReturn(answer));
    }
}
