package kz.patronat.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kz.patronat.kernel.PersonName;
import kz.patronat.story.Cases;
import kz.patronat.story.WholeService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeService
class StaffDirectoryIT {

    @Autowired
    StaffDirectory staff;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @Test
    void knowsWhoHoldsARoleWhere() {
        assertThat(staff.in(Role.SPECIALIST, Cases.NORTH))
                .extracting(StaffMember::userId)
                .contains("specialist", "inspector")
                .doesNotContain("specialist-2");
        assertThat(staff.isMember("head", List.of(Role.HEAD, Role.DEPUTY_HEAD), Cases.NORTH))
                .isTrue();
        assertThat(staff.isMember("head", List.of(Role.HEAD), Cases.SOUTH)).isFalse();
        assertThat(staff.isMember("nobody", List.of(Role.HEAD), Cases.NORTH)).isFalse();
        assertThat(staff.head(Cases.NORTH)).isEqualTo(staff.name("head"));
        assertThat(staff.name("registrar")).isEqualTo("Үлгі Тіркеуші");
        assertThat(staff.name("nobody")).isEqualTo("nobody");
    }

    @Test
    void mirrorsAPersonIntoTheAccountAndOutOfIt() {
        var name = new PersonName("Үлгі", "Жаңа", null);
        staff.put(new StaffMember("newcomer", name, Set.of(Role.REGISTRAR), Set.of(Cases.NORTH), true), "first");

        assertThat(accounts.accepts("newcomer", "first")).isTrue();
        assertThat(groups("newcomer")).containsExactlyInAnyOrder("registrar", "provider-sample-north");
        assertThat(tenants("newcomer")).containsExactly("sample-north");

        staff.put(new StaffMember("newcomer", name, Set.of(Role.HEAD), Set.of(Cases.SOUTH), true), null);

        assertThat(accounts.accepts("newcomer", "first")).isTrue();
        assertThat(groups("newcomer")).containsExactlyInAnyOrder("head", "provider-sample-south");
        assertThat(tenants("newcomer")).containsExactly("sample-south");

        staff.put(new StaffMember("newcomer", name, Set.of(Role.HEAD), Set.of(Cases.SOUTH), false), null);

        assertThat(accounts.accepts("newcomer", "first")).isFalse();
        assertThat(identity.createUserQuery().userId("newcomer").count()).isZero();
        assertThat(staff.signIn("newcomer")).isEmpty();
        assertThat(staff.name("newcomer")).isEqualTo("Үлгі Жаңа");
    }

    private List<String> groups(String userId) {
        return identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
    }

    private List<String> tenants(String userId) {
        return identity.createTenantQuery().userMember(userId).list().stream()
                .map(Tenant::getId)
                .toList();
    }
}
