package kz.patronat.engine;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kz.patronat.access.Accounts;
import kz.patronat.access.Role;
import kz.patronat.access.SignedIn;
import kz.patronat.access.StaffMember;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Mirrors the staff into the identity tables of the engine, where the web applications look for them. The engine lets no
 * person change accounts, not even an administrator; that the directory may was decided before.
 */
@Component
class CamundaAccounts implements Accounts {

    private final IdentityService identity;
    private final ColleagueGrants colleagues;

    CamundaAccounts(@Lazy IdentityService identity, @Lazy ColleagueGrants colleagues) {
        this.identity = identity;
        this.colleagues = colleagues;
    }

    @Override
    public void open(Role role, String name) {
        NobodyActs.during(identity, () -> openGroup(role.id(), name));
    }

    @Override
    public void open(ProviderId provider, String name) {
        NobodyActs.during(identity, () -> openTenant(provider, name));
    }

    private void openTenant(ProviderId provider, String name) {
        openGroup(SignedIn.colleagues(provider), name);
        var known = identity.createTenantQuery().tenantId(provider.value()).singleResult();
        var tenant = known == null ? identity.newTenant(provider.value()) : known;
        if (!name.equals(tenant.getName())) {
            tenant.setName(name);
            identity.saveTenant(tenant);
        }
    }

    @Override
    public void put(StaffMember member, Set<ProviderId> tenants, @Nullable String password) {
        NobodyActs.during(identity, () -> mirror(member, tenants, password));
    }

    private void mirror(StaffMember member, Set<ProviderId> tenants, @Nullable String password) {
        if (!member.active()) {
            identity.deleteUser(member.userId());
            return;
        }
        write(member, password);
        var userId = member.userId();
        var groups = SignedIn.groups(member, tenants);
        bring(
                identity.createGroupQuery().groupMember(userId).list().stream()
                        .map(Group::getId)
                        .collect(Collectors.toSet()),
                groups,
                group -> identity.createMembership(userId, group),
                group -> identity.deleteMembership(userId, group));
        bring(
                identity.createTenantQuery().userMember(userId).list().stream()
                        .map(Tenant::getId)
                        .collect(Collectors.toSet()),
                tenants.stream().map(ProviderId::value).collect(Collectors.toSet()),
                tenant -> identity.createTenantUserMembership(tenant, userId),
                tenant -> identity.deleteTenantUserMembership(tenant, userId));
        colleagues.mayRead(userId, tenants);
    }

    @Override
    public boolean accepts(String userId, String password) {
        return identity.checkPassword(userId, password);
    }

    private void write(StaffMember member, @Nullable String password) {
        var known = identity.createUserQuery().userId(member.userId()).singleResult();
        var user = known == null ? identity.newUser(member.userId()) : known;
        var changed = known == null
                || password != null
                || !member.name().given().equals(user.getFirstName())
                || !member.name().surname().equals(user.getLastName());
        if (!changed) {
            return;
        }
        user.setFirstName(member.name().given());
        user.setLastName(member.name().surname());
        if (password != null) {
            refuseWeak(password, user);
            user.setPassword(password);
        }
        identity.saveUser(user);
    }

    private void refuseWeak(String password, User user) {
        var policy = identity.getPasswordPolicy();
        if (policy != null
                && !identity.checkPasswordAgainstPolicy(policy, password, user).isValid()) {
            throw new RejectedInput("password", "access.staff.password-weak");
        }
    }

    private void openGroup(String id, String name) {
        var known = identity.createGroupQuery().groupId(id).singleResult();
        var group = known == null ? identity.newGroup(id) : known;
        if (!name.equals(group.getName())) {
            group.setName(name);
            group.setType("WORKFLOW");
            identity.saveGroup(group);
        }
    }

    private static void bring(Set<String> now, Set<String> wanted, Consumer<String> add, Consumer<String> remove) {
        var missing = new TreeSet<>(wanted);
        missing.removeAll(now);
        missing.forEach(add);
        var gone = new TreeSet<>(now);
        gone.removeAll(wanted);
        gone.forEach(remove);
    }
}
