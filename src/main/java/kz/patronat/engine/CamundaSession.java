package kz.patronat.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import kz.patronat.access.EngineSession;
import kz.patronat.access.SignedIn;
import kz.patronat.kernel.ProviderId;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who is acting, told to Camunda; the session is the one of its web applications. */
@Component
class CamundaSession implements EngineSession {

    private static final String ENGINE = "default";
    private static final String SESSION_ATTRIBUTE = "authenticatedUser";

    private final IdentityService identity;

    CamundaSession(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public void enter(SignedIn person) {
        identity.setAuthentication(
                person.getName(),
                List.copyOf(person.groups()),
                person.tenants().stream().map(ProviderId::value).toList());
    }

    @Override
    public void leave() {
        identity.clearAuthentication();
    }

    @Override
    public Optional<String> webUser(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(SESSION_ATTRIBUTE) instanceof Authentications known)) {
            return Optional.empty();
        }
        return Optional.ofNullable(known.getAuthenticationForProcessEngine(ENGINE))
                .map(Authentication::getIdentityId);
    }
}
