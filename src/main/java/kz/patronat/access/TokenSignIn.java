package kz.patronat.access;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.kernel.PersonName;
import kz.patronat.platform.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.oauth2.resource.OAuth2ResourceServerProperties;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.stereotype.Component;

/**
 * Knows the e-government portal by an access token (RFC 6750) of the issuer named by
 * {@code spring.security.oauth2.resourceserver.jwt}; of the simulated one where the service is only tried out. A token
 * opens {@code /api} alone, and there what names one of its scopes.
 */
@Component
class TokenSignIn {

    private static final String OPENED = "/api/";

    /** Who asked for the token, in the order of what issuers write. */
    private static final List<String> CLIENT = List.of("client_id", "azp", "sub");

    private static final int LONGEST = 50;

    private final @Nullable JwtDecoder decoder;
    private final Clock clock;
    private final JwtGrantedAuthoritiesConverter scopes = new JwtGrantedAuthoritiesConverter();

    TokenSignIn(ObjectProvider<JwtDecoder> decoder, OAuth2ResourceServerProperties settings, Clock clock) {
        this.decoder = decoder.getIfAvailable();
        this.clock = clock;
        scopes.setAuthorityPrefix("");
        var jwt = settings.getJwt();
        var isNamed = jwt.getIssuerUri() != null || jwt.getJwkSetUri() != null;
        if (isNamed && (jwt.getIssuerUri() == null || jwt.getAudiences().isEmpty())) {
            throw new StartRefused(
                    "Tokens of machines would be taken from any issuer or for any audience.",
                    "Set spring.security.oauth2.resourceserver.jwt.issuer-uri and .audiences, and .jwk-set-uri where"
                            + " the issuer cannot be asked for it.");
        }
    }

    boolean isOn() {
        return decoder != null;
    }

    Filter filter(AccessRefusals refusals) {
        var filter = new BearerTokenAuthenticationFilter(tokens()) {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                return !isOn() || !request.getRequestURI().startsWith(OPENED);
            }
        };
        filter.setAuthenticationEntryPoint(refusals);
        filter.setAuthenticationFailureHandler(refusals);
        return filter;
    }

    private AuthenticationManager tokens() {
        if (decoder == null) {
            return claim -> {
                throw new IllegalStateException("no issuer is known");
            };
        }
        var provider = new JwtAuthenticationProvider(new KnownTokens(decoder, clock));
        provider.setJwtAuthenticationConverter(this::machine);
        return new ProviderManager(provider);
    }

    private AbstractAuthenticationToken machine(Jwt token) {
        var client = client(token);
        var member = new StaffMember(client, new PersonName(client, client, null), Set.of(Role.PORTAL), Set.of(), true);
        var named = scopes.convert(token);
        var granted = (named == null ? Stream.<String>empty() : named.stream().map(Object::toString))
                .flatMap(scope -> Scope.of(scope).stream())
                .collect(Collectors.toSet());
        return new MachineAuthentication(new SignedIn(member, Set.of()), granted);
    }

    /** As a user id, so that records say which machine it was; nobody of the staff is called so. */
    private static String client(Jwt token) {
        var name = CLIENT.stream()
                .flatMap(claim -> Optional.ofNullable(token.getClaimAsString(claim)).stream())
                .findFirst()
                .orElse("unnamed")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.-]", "-");
        return SignedIn.MACHINE + name.substring(0, Math.min(LONGEST, name.length()));
    }
}
