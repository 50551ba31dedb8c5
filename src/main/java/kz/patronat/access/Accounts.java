package kz.patronat.access;

import java.util.Set;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import org.jspecify.annotations.Nullable;

/**
 * A source of login: it knows the passwords and keeps what the process engine has to know of people. The staff
 * directory decides who a person is; an account only mirrors it.
 */
public interface Accounts {

    /** Makes the group of the role known. */
    void open(Role role, String name);

    /** Makes the provider known as a tenant. */
    void open(ProviderId provider, String name);

    /**
     * Writes the person with the roles and tenants as they are now; whoever is not active loses the account.
     *
     * @param tenants the providers whose cases the account reaches
     * @param password the new password, or null to leave it as it is
     * @throws RejectedInput when the password is easily guessed, unless it was started for trying out
     */
    void put(StaffMember member, Set<ProviderId> tenants, @Nullable String password);

    /** Whether the password is the one of the person; a guess too many is refused for a while. */
    boolean accepts(String userId, String password);
}
