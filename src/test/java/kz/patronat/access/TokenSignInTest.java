package kz.patronat.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import kz.patronat.platform.StartRefused;
import kz.patronat.texts.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.security.oauth2.resource.OAuth2ResourceServerProperties;
import org.springframework.boot.autoconfigure.security.oauth2.resource.servlet.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** Tokens of a real issuer, named by the settings of Spring Boot. */
class TokenSignInTest {

    private static final String ISSUER = "https://issuer.example";
    private static final String SETTINGS = "spring.security.oauth2.resourceserver.jwt.";

    private HttpServer issuer;
    private RSAKey key;

    @BeforeEach
    void issuerStarts() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/jwks", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        issuer.start();
    }

    @AfterEach
    void ends() {
        issuer.stop(0);
        SecurityContextHolder.clearContext();
    }

    @Test
    void letAMachineInUnderTheNameOfItsClient() {
        configured(tokens -> {
            var answer = calls(tokens, signed("patronat"));

            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getContentAsString()).isEqualTo("machine.portal-of-e-government");
        });
    }

    @Test
    void areRefusedForAnotherAudience() {
        configured(tokens ->
                assertThat(calls(tokens, signed("another")).getStatus()).isEqualTo(401));
    }

    @Test
    void areNeitherTakenNorRefusedWhileTheIssuerIsOutOfReach() {
        issuer.stop(0);
        configured(tokens -> {
            var answer = calls(tokens, signed("patronat"));

            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getHeader("Retry-After")).isEqualTo("60");
        });
    }

    @Test
    void areNotTakenWithoutAnAudienceOrAnIssuer() {
        var settings = new OAuth2ResourceServerProperties();
        settings.getJwt().setIssuerUri(ISSUER);
        assertThatThrownBy(() -> new TokenSignIn(none(), settings, Clock.systemUTC()))
                .isInstanceOf(StartRefused.class);

        settings.getJwt().setIssuerUri(null);
        settings.getJwt().setJwkSetUri(ISSUER + "/jwks");
        settings.getJwt().getAudiences().add("patronat");
        assertThatThrownBy(() -> new TokenSignIn(none(), settings, Clock.systemUTC()))
                .isInstanceOf(StartRefused.class);
    }

    private interface Act {
        void with(TokenSignIn tokens) throws Exception;
    }

    private void configured(Act act) {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(OAuth2ResourceServerAutoConfiguration.class))
                .withBean(SecurityFilterChain.class, () -> new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE))
                .withPropertyValues(
                        SETTINGS + "issuer-uri=" + ISSUER,
                        SETTINGS + "jwk-set-uri=http://localhost:"
                                + issuer.getAddress().getPort() + "/jwks",
                        SETTINGS + "audiences=patronat")
                .run(context -> act.with(new TokenSignIn(
                        context.getBeanProvider(JwtDecoder.class),
                        context.getBean(OAuth2ResourceServerProperties.class),
                        Clock.systemUTC())));
    }

    /** Answers the name of whoever was let in. */
    private static MockHttpServletResponse calls(TokenSignIn tokens, String token)
            throws ServletException, IOException {
        var refusals = new AccessRefusals(new Texts(), new ObjectMapper(), machines(), tokens);
        var request = new MockHttpServletRequest("GET", "/api/v1/anything");
        request.addHeader("Authorization", "Bearer " + token);
        var response = new MockHttpServletResponse();
        var names = new ArrayList<String>();
        tokens.filter(refusals)
                .doFilter(
                        request,
                        response,
                        new MockFilterChain(
                                new jakarta.servlet.http.HttpServlet() {},
                                (asked, answered, chain) -> names.add(SecurityContextHolder.getContext()
                                        .getAuthentication()
                                        .getName())));
        if (!names.isEmpty()) {
            response.getWriter().write(names.get(0));
        }
        return response;
    }

    private static MachineSignIn machines() {
        return new MachineSignIn(null, null, none());
    }

    private static <T> ObjectProvider<T> none() {
        return new ObjectProvider<>() {
            @Override
            public T getIfAvailable() {
                return null;
            }
        };
    }

    private String signed(String audience) throws JOSEException {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(List.of(audience))
                .claim("azp", "Portal of e-Government")
                .claim("scope", "applications.write unknown.scope")
                .expirationTime(Date.from(now.plusSeconds(60)));
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
