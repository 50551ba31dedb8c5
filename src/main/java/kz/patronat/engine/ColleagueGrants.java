package kz.patronat.engine;

import java.util.Set;
import java.util.stream.Collectors;
import kz.patronat.access.SignedIn;
import kz.patronat.kernel.ProviderId;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets the people of a provider read each other's names, and nobody else's. */
@Component
class ColleagueGrants {

    private final AuthorizationService authorizations;

    ColleagueGrants(@Lazy AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void mayRead(String userId, Set<ProviderId> providers) {
        var wanted = providers.stream().map(SignedIn::colleagues).collect(Collectors.toSet());
        for (var known : authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.USER)
                .resourceId(userId)
                .list()) {
            if (known.getGroupId() != null && !wanted.remove(known.getGroupId())) {
                authorizations.deleteAuthorization(known.getId());
            }
        }
        wanted.forEach(group -> grant(group, userId));
    }

    private void grant(String group, String userId) {
        var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(Resources.USER);
        grant.setResourceId(userId);
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);
    }
}
