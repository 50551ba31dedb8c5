package kz.patronat.access;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.Filter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/** A citizen signs in by OpenID Connect: the code flow against a real line, with all that a provider can say wrong. */
class CitizenSignInTest {

    @RegisterExtension
    static final WireMockExtension PROVIDER =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private static RSAKey key;
    private static AnnotationConfigWebApplicationContext context;

    private final MockHttpSession before = new MockHttpSession();

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    @Import({CitizenChain.class, CitizenSignIn.class, CitizenSessions.class})
    static class Parts {

        @Bean
        AccessRefusals refusals() {
            return mock(AccessRefusals.class);
        }

        @Bean
        ClientRegistrationRepository registrations() {
            return new InMemoryClientRegistrationRepository(
                    ClientRegistration.withRegistrationId(CitizenSignIn.REGISTRATION)
                            .clientId("patronat")
                            .clientSecret("secret")
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri("{baseUrl}/my/oidc/back/{registrationId}")
                            .scope("openid", "profile")
                            .authorizationUri(PROVIDER.baseUrl() + "/authorize")
                            .tokenUri(PROVIDER.baseUrl() + "/token")
                            .jwkSetUri(PROVIDER.baseUrl() + "/jwks")
                            .issuerUri(PROVIDER.baseUrl())
                            .build());
        }
    }

    @BeforeAll
    static void isConnected() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("key").generate();
        context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(Parts.class);
        context.refresh();
    }

    @AfterAll
    static void isDisconnected() {
        context.close();
    }

    @Test
    void isNobodyButThePersonWhomTheProviderNames() throws Exception {
        before.setAttribute("something", "of before");

        var answer = comesBack(claims -> claims, "/ru/my/cases/1");

        assertThat(answer.response().getRedirectedUrl()).isEqualTo("/ru/my/cases/1");
        assertThat(citizen(answer.session())).satisfies(citizen -> {
            assertThat(citizen.iin().value()).isEqualTo("850315400015");
            assertThat(citizen.name().full()).isEqualTo("Үлгіқызы Әсем");
        });
        assertThat(answer.session().getId()).isNotEqualTo(before.getId());
        assertThat(before.isInvalid()).isTrue();
        assertThat(answer.session().getMaxInactiveInterval()).isEqualTo((int) CitizenSessions.IDLE.toSeconds());
    }

    @Test
    void readsTheOwnPagesInTheLanguageOfTheDoorWhereNoPageWasAskedFor() throws Exception {
        assertThat(comesBack(claims -> claims, null).response().getRedirectedUrl())
                .isEqualTo("/ru/my");
    }

    @ParameterizedTest
    @CsvSource({
        "iin, 850315400016, nobody",
        "iin, '', nobody",
        "iin, 12, nobody",
        "family_name, '', nobody",
        "given_name, <script>, nobody",
        "nonce, other, refused",
        "aud, other, refused",
        "iss, https://other.invalid, refused"
    })
    void isNobodyWhereTheProviderSaysSomethingElse(String claim, String value, String why) throws Exception {
        var answer = comesBack(claims -> claims.claim(claim, value), "/ru/my");

        assertThat(answer.response().getRedirectedUrl()).isEqualTo("/ru/my/sign-in?" + why);
        assertThat(citizen(answer.session())).isNull();
    }

    @Test
    void isNobodyWithAnotherStateOrARefusalOrWithoutAnswer() throws Exception {
        var asked = starts("/kk/my");
        assertThat(back(asked.session(), "code=c&state=guessed").response().getRedirectedUrl())
                .isEqualTo("/kk/my/sign-in?refused");
        asked = starts("/kk/my");
        assertThat(back(asked.session(), "error=access_denied&state=" + state(asked))
                        .response()
                        .getRedirectedUrl())
                .isEqualTo("/kk/my/sign-in?refused");
        asked = starts("/kk/my");
        PROVIDER.stubFor(post("/token").willReturn(aResponse().withStatus(503).withBody("<html></html>")));
        var answer = back(asked.session(), "code=c&state=" + state(asked));
        assertThat(answer.response().getRedirectedUrl()).isEqualTo("/kk/my/sign-in?refused");
        assertThat(citizen(answer.session())).isNull();
    }

    private interface Change {
        JWTClaimsSet.Builder of(JWTClaimsSet.Builder claims);
    }

    private record Answer(MockHttpServletResponse response, MockHttpSession session) {}

    /** The person wants a page, is sent to the provider and comes back with what it says. */
    private Answer comesBack(Change change, @Nullable String wanted) throws Exception {
        var asked = starts(wanted);
        var query = UriComponentsBuilder.fromUriString(asked.response().getRedirectedUrl())
                .build()
                .getQueryParams();
        PROVIDER.stubFor(get("/jwks").willReturn(okJson(new JWKSet(key.toPublicJWK()).toString())));
        PROVIDER.stubFor(post("/token")
                .willReturn(okJson("{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
                        .formatted(token(change, query.getFirst("nonce"))))));
        return back(asked.session(), "code=c&state=" + state(asked));
    }

    private Answer starts(@Nullable String wanted) throws Exception {
        var session = before.isInvalid() ? new MockHttpSession() : before;
        var request = request("GET", CitizenSignIn.START + "/" + CitizenSignIn.REGISTRATION, null, session);
        context.getBean(CitizenSessions.class).wants(request, wanted, wanted == null ? "ru" : wanted.substring(1, 3));
        var answer = send(request);
        assertThat(answer.response().getRedirectedUrl()).startsWith(PROVIDER.baseUrl() + "/authorize?");
        return answer;
    }

    private Answer back(MockHttpSession session, String query) throws Exception {
        return send(request("GET", "/my/oidc/back/" + CitizenSignIn.REGISTRATION, query, session));
    }

    private static String state(Answer asked) {
        return UriComponentsBuilder.fromUriString(asked.response().getRedirectedUrl())
                .build()
                .getQueryParams()
                .getFirst("state");
    }

    private static MockHttpServletRequest request(
            String method, String path, @Nullable String query, MockHttpSession session) {
        var request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        request.setSession(session);
        request.addHeader("Accept", "text/html");
        if (query != null) {
            request.setQueryString(query);
            UriComponentsBuilder.newInstance()
                    .query(query)
                    .build()
                    .getQueryParams()
                    .forEach((name, values) ->
                            request.addParameter(name, URLDecoder.decode(values.get(0), StandardCharsets.UTF_8)));
        }
        return request;
    }

    private static Answer send(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        context.getBean("springSecurityFilterChain", Filter.class).doFilter(request, response, new MockFilterChain());
        return new Answer(response, (MockHttpSession) request.getSession());
    }

    private static @Nullable Citizen citizen(MockHttpSession session) {
        return (Citizen) session.getAttribute(CitizenSessions.class.getName());
    }

    private static String token(Change change, @Nullable String nonce) throws JOSEException {
        var now = Instant.now();
        var claims = change.of(new JWTClaimsSet.Builder()
                .issuer(PROVIDER.baseUrl())
                .subject("subject")
                .audience("patronat")
                .claim("nonce", nonce)
                .claim("iin", "850315400015")
                .claim("family_name", "Үлгіқызы")
                .claim("given_name", "Әсем")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60))));
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key").build(), claims.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
