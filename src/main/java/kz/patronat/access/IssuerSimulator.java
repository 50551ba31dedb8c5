package kz.patronat.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.patronat.platform.EmbeddedStart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Stands for the authorization server of the portal where the service is only tried out: the grant
 * {@code client_credentials} of RFC 6749, the sample people of the role «portal» being its clients. The key lives as
 * long as the process.
 */
@RestController
@EmbeddedStart
@RequestMapping("/demo/oauth2")
class IssuerSimulator {

    static final String ISSUER = "http://issuer.simulator";
    static final String AUDIENCE = "patronat";

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final Clock clock;
    private final ECKey key;

    IssuerSimulator(Clock clock) throws JOSEException {
        this.clock = clock;
        this.key = new ECKeyGenerator(Curve.P_256)
                .keyID(UUID.randomUUID().toString())
                .generate();
    }

    @PostMapping("/token")
    @AllowedTo(Role.PORTAL)
    ResponseEntity<Map<String, Object>> token(
            @RequestParam(name = "grant_type", required = false) @Nullable String grant,
            @RequestParam(required = false) @Nullable String scope,
            @AuthenticationPrincipal SignedIn client)
            throws JOSEException {
        if (!"client_credentials".equals(grant)) {
            return refused("unsupported_grant_type");
        }
        var scopes =
                scope == null || scope.isBlank() ? all() : List.of(scope.strip().split(" +"));
        if (!all().containsAll(scopes)) {
            return refused("invalid_scope");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of(
                        "access_token",
                        sign(claims(client.getName(), scopes).build()),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        LIFETIME.toSeconds(),
                        "scope",
                        String.join(" ", scopes)));
    }

    /** The public key, for whoever wants to check a token. */
    @GetMapping("/jwks")
    @AllowedTo(Role.PORTAL)
    Map<String, Object> keys() {
        return new JWKSet(key.toPublicJWK()).toJSONObject();
    }

    private static List<String> all() {
        return Arrays.stream(Scope.values()).map(Scope::id).collect(Collectors.toList());
    }

    private static ResponseEntity<Map<String, Object>> refused(String error) {
        return ResponseEntity.status(HttpStatus.BAD_REQUEST).body(Map.of("error", error));
    }

    /** What a token of this issuer says. */
    JWTClaimsSet.Builder claims(String client, List<String> scopes) {
        var now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(client)
                .claim("client_id", client)
                .claim("scope", String.join(" ", scopes))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)));
    }

    String sign(JWTClaimsSet claims) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID());
        var token = new SignedJWT(header.build(), claims);
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    /** Takes the tokens of this issuer and no others, by the clock of the service. */
    @Bean
    @EmbeddedStart
    static JwtDecoder tokensOfTheSimulator(IssuerSimulator issuer, Clock clock) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, new ImmutableJWKSet<>(new JWKSet(issuer.key))));
        // Who, for whom and until when is judged below.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var times = new JwtTimestampValidator();
        times.setClock(clock);
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtIssuerValidator(ISSUER),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE))));
        return decoder;
    }
}
