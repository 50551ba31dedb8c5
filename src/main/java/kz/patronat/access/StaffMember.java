package kz.patronat.access;

import java.util.Set;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import org.jspecify.annotations.Nullable;

/**
 * A person who works with the service.
 *
 * @param userId the name to sign in with; it stands in every record of what the person did
 * @param providers the one provider of a clerk, the listed ones of an official over several
 * @param active false for a person who left: the records stay, signing in does not
 * @param iin known of whoever signs papers with an electronic key; null when not entered
 */
public record StaffMember(
        String userId,
        PersonName name,
        Set<Role> roles,
        Set<ProviderId> providers,
        boolean active,
        @Nullable Iin iin) {

    public StaffMember(String userId, PersonName name, Set<Role> roles, Set<ProviderId> providers, boolean active) {
        this(userId, name, roles, providers, active, null);
    }

    /** @throws RejectedInput when the id, the roles and the providers do not go together */
    public StaffMember {
        roles = Set.copyOf(roles);
        providers = Set.copyOf(providers);
        if (!userId.matches("[a-z0-9][a-z0-9.-]{1,59}")) {
            throw new RejectedInput("userId", "access.staff.user-id");
        }
        if (roles.isEmpty()) {
            throw new RejectedInput("roles", "access.staff.no-role");
        }
        if (roles.stream().anyMatch(Role::hasOneProvider) && providers.size() != 1) {
            throw new RejectedInput("providers", "access.staff.one-provider");
        }
        if (roles.stream().anyMatch(Role::seesCases) && providers.isEmpty()) {
            throw new RejectedInput("providers", "access.staff.no-provider");
        }
        if (roles.stream().noneMatch(Role::seesCases) && !providers.isEmpty()) {
            throw new RejectedInput("providers", "access.staff.no-cases");
        }
    }

    public boolean has(Role role) {
        return active && roles.contains(role);
    }

    /** Whether the person holds the role at this provider. */
    public boolean has(Role role, ProviderId provider) {
        return has(role) && providers.contains(provider);
    }

    /** Whether the person may read cases of this provider. */
    public boolean reads(ProviderId provider) {
        return active && providers.contains(provider) && roles.stream().anyMatch(Role::seesCases);
    }
}
