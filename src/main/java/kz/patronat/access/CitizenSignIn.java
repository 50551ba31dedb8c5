package kz.patronat.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.RejectedInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Signs citizens in by OpenID Connect, where an identity provider is configured. Of what it says only the IIN and the
 * name are taken; its tokens are not kept.
 */
@Component
@EnableConfigurationProperties(CitizenSettings.class)
public class CitizenSignIn {

    /** Id of the registration in the settings of Spring Boot. */
    static final String REGISTRATION = "citizens";

    /** Where the way to the identity provider begins; the way back lies under it. */
    public static final String START = "/my/oidc";

    static final String BACK = "/my/oidc/back/*";

    private static final Logger LOG = LoggerFactory.getLogger(CitizenSignIn.class);

    private final ObjectProvider<ClientRegistrationRepository> providers;
    private final CitizenSessions sessions;
    private final CitizenSettings settings;

    CitizenSignIn(
            ObjectProvider<ClientRegistrationRepository> providers,
            CitizenSessions sessions,
            CitizenSettings settings) {
        this.providers = providers;
        this.sessions = sessions;
        this.settings = settings;
    }

    /** Where the identity provider is asked, if there is one. */
    public Optional<String> start() {
        return Optional.ofNullable(providers.getIfAvailable())
                .map(known -> known.findByRegistrationId(REGISTRATION))
                .map(citizens -> START + "/" + REGISTRATION);
    }

    void configure(HttpSecurity http) throws Exception {
        if (start().isEmpty()) {
            return;
        }
        http.oauth2Login(login -> login.loginPage("/kk/my/sign-in")
                .authorizationEndpoint(endpoint -> endpoint.baseUri(START))
                .redirectionEndpoint(endpoint -> endpoint.baseUri(BACK))
                .successHandler(this::enter)
                .failureHandler(this::refuse));
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, Authentication proved)
            throws IOException {
        try {
            sessions.enter(request, citizen((OidcUser) proved.getPrincipal()));
            response.sendRedirect(sessions.wanted(request).orElse("/kk/my"));
        } catch (RejectedInput rejected) {
            LOG.warn("the identity provider names no person: {} in {}", rejected.key(), rejected.field());
            refused(request, response, "nobody");
        }
    }

    private Citizen citizen(OidcUser person) {
        var iin = Iin.check(settings.iinClaim(), person.getClaimAsString(settings.iinClaim()));
        var name = PersonName.check(
                new String[] {"family_name", "given_name", "middle_name"},
                person.getFamilyName(),
                person.getGivenName(),
                person.getMiddleName());
        return new Citizen(iin, name);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        LOG.info("a citizen was not signed in: {}", reason.getMessage());
        refused(request, response, "refused");
    }

    private void refused(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        var language = sessions.wanted(request)
                .filter(page -> page.startsWith("/ru/"))
                .map(page -> "ru")
                .orElse("kk");
        response.sendRedirect("/" + language + "/my/sign-in?" + why);
    }
}
