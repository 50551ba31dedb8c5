package kz.patronat.access;

import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.kernel.ProviderId;

/**
 * The person behind a request, for controllers as {@code @AuthenticationPrincipal SignedIn}.
 *
 * @param tenants the providers whose cases the account reaches in the engine
 */
public record SignedIn(StaffMember member, Set<ProviderId> tenants) implements Principal {

    static final String MACHINE = "machine.";

    /** Who sends what comes through the portal, where the very machine is not known. */
    public static final String PORTAL = MACHINE + "portal";

    @Override
    public String getName() {
        return member.userId();
    }

    /** Whether such a user id names a machine, such as the portal, and nobody of the staff. */
    public static boolean isMachine(String userId) {
        return userId.startsWith(MACHINE);
    }

    public boolean has(Role role) {
        return member.has(role);
    }

    /** Whether the person may read cases of this provider. */
    public boolean reads(ProviderId provider) {
        return member.reads(provider);
    }

    /** Names of the groups under which the engine knows the person. */
    public Set<String> groups() {
        return groups(member, tenants);
    }

    /** The roles, and one group for each provider through which colleagues know each other's names. */
    public static Set<String> groups(StaffMember member, Set<ProviderId> tenants) {
        return Stream.concat(
                        member.roles().stream().map(Role::id), tenants.stream().map(SignedIn::colleagues))
                .collect(Collectors.toSet());
    }

    /** The group of all who work with the cases of the provider. */
    public static String colleagues(ProviderId provider) {
        return "provider-" + provider.value();
    }
}
