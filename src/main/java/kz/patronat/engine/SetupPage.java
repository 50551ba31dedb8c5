package kz.patronat.engine;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * While nobody is in the group camunda-admin, the web applications show everybody the page that makes the first one.
 * So a member stands there whose password nobody knows and whose id no person of the staff can have.
 */
@Component
class SetupPage {

    static final String PLACEHOLDER = "NobodySignsIn";
    private static final int PASSWORD_BYTES = 32;

    private final IdentityService identity;

    SetupPage(IdentityService identity) {
        this.identity = identity;
    }

    @EventListener(ContextRefreshedEvent.class)
    @Order(0)
    void shut() {
        if (identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0) {
            return;
        }
        if (identity.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).count() == 0) {
            var group = identity.newGroup(Groups.CAMUNDA_ADMIN);
            group.setName(Groups.CAMUNDA_ADMIN);
            group.setType(Groups.GROUP_TYPE_SYSTEM);
            identity.saveGroup(group);
        }
        var password = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(password);
        var user = identity.newUser(PLACEHOLDER);
        // A capital and a sign, as the rules for passwords want them.
        user.setPassword("X-" + HexFormat.of().formatHex(password));
        identity.saveUser(user);
        identity.createMembership(PLACEHOLDER, Groups.CAMUNDA_ADMIN);
    }
}
