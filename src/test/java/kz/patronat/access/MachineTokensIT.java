package kz.patronat.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The portal signs in with an access token; it opens what its scopes name, and nothing else of the service. */
@WholeService
class MachineTokensIT {

    private static final String ASKED = "/api/v1/complaints/unknown";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    IssuerSimulator issuer;

    @BeforeEach
    void begins() {
        story.begins();
    }

    @Test
    void openWhatTheirScopesName() {
        assertThat(with(issued("complaints.read")).get(ASKED).statusCode()).isEqualTo(404);
        assertThat(with(issued("complaints.write"))
                        .send("POST", "/api/v1/complaints", "--b--\r\n", "multipart/form-data; boundary=b")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void openNothingThatNeedsAnotherScope() {
        var answer = with(issued("complaints.write")).get(ASKED);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(with(issued("applications.read"))
                        .send("POST", "/api/v1/complaints", "--b--\r\n", "multipart/form-data; boundary=b")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/process-definition",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/patronat/cases?q=1",
                "/demo/oauth2/jwks",
                "/actuator/metrics"
            })
    void openNothingOutsideTheApi(String path) {
        assertThat(with(issued("")).get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/people", "/api/v1/providers", "/api/v1/calendar/2026"})
    void openNoEndpointThatIsNotMeantForMachines(String path) {
        assertThat(with(issued("")).get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void areMissedWhereThereIsNone() {
        var answer = Caller.nobody(port).get(ASKED);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(challenges(answer)).containsExactly("Bearer realm=\"patronat\"", basic());
    }

    @Test
    void lapse() {
        var token = issued("complaints.read");
        story.clock().passes(Duration.ofMinutes(7));

        refused(token);
    }

    @Test
    void areRefusedForAnotherAudience() throws JOSEException {
        refused(issuer.sign(claims().audience("another-service").build()));
        refused(issuer.sign(claims().audience(List.of()).build()));
    }

    @Test
    void areRefusedFromAnotherIssuer() throws JOSEException {
        refused(issuer.sign(claims().issuer("http://another.issuer").build()));

        var foreign = new ECKeyGenerator(Curve.P_256).keyID("foreign").generate();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("foreign").build(), claims().build());
        token.sign(new ECDSASigner(foreign));
        refused(token.serialize());
    }

    @Test
    void areRefusedWithoutASignatureOrWithAnotherKindOfIt() throws JOSEException {
        refused(new PlainJWT(claims().build()).serialize());

        var keyed = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
        keyed.sign(new MACSigner("0123456789abcdef0123456789abcdef"));
        refused(keyed.serialize());

        var signed = issuer.sign(claims().build());
        refused(signed.substring(0, signed.length() - 6) + "AAAAAA");
        refused("nonsense");
    }

    @Test
    void areIssuedForWhatThePortalAsksAndMayHave() {
        var portal = Caller.basic(port, "portal");

        assertThat(JsonPath.<String>read(
                        token(portal, "grant_type=client_credentials&scope=complaints.read")
                                .body(),
                        "$.scope"))
                .isEqualTo("complaints.read");
        assertThat(token(portal, "grant_type=client_credentials&scope=everything")
                        .body())
                .contains("invalid_scope");
        assertThat(token(portal, "grant_type=password").body()).contains("unsupported_grant_type");
        assertThat(token(Caller.basic(port, "registrar"), "grant_type=client_credentials")
                        .statusCode())
                .isEqualTo(403);
        assertThat(token(Caller.nobody(port), "grant_type=client_credentials").statusCode())
                .isEqualTo(401);
    }

    private void refused(String token) {
        var answer = with(token).header("Accept-Language", "ru").get(ASKED);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Токен доступа недействителен");
        assertThat(challenges(answer)).contains("Bearer realm=\"patronat\", error=\"invalid_token\"");
    }

    private JWTClaimsSet.Builder claims() {
        return issuer.claims("portal", List.of("complaints.read"));
    }

    /** A token for the scope, or for every scope. */
    private String issued(String scope) {
        var answer = token(Caller.basic(port, "portal"), "grant_type=client_credentials&scope=" + scope);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        return JsonPath.read(answer.body(), "$.access_token");
    }

    private HttpResponse<String> token(Caller client, String form) {
        return client.send("POST", "/demo/oauth2/token", form, "application/x-www-form-urlencoded");
    }

    private Caller with(String token) {
        return Caller.nobody(port).header("Authorization", "Bearer " + token);
    }

    private static List<String> challenges(HttpResponse<String> answer) {
        return answer.headers().allValues("WWW-Authenticate");
    }

    private static String basic() {
        return "Basic realm=\"patronat\", charset=\"UTF-8\"";
    }
}
