package kz.patronat.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffMemberTest {

    private static final PersonName NAME = new PersonName("Үлгі", "Тіркеуші", null);
    private static final ProviderId NORTH = new ProviderId("sample-north");
    private static final ProviderId SOUTH = new ProviderId("sample-south");

    @ParameterizedTest
    @EnumSource(names = {"REGISTRAR", "SPECIALIST", "HEAD", "DEPUTY_HEAD"})
    void belongsToExactlyOneProviderAsAClerk(Role role) {
        assertThat(member(Set.of(role), Set.of(NORTH)).has(role, NORTH)).isTrue();
        assertThat(member(Set.of(role), Set.of(NORTH)).has(role, SOUTH)).isFalse();
        refuses("access.staff.one-provider", Set.of(role), Set.of());
        refuses("access.staff.one-provider", Set.of(role), Set.of(NORTH, SOUTH));
        refuses("access.staff.one-provider", Set.of(role, Role.AUDITOR), Set.of(NORTH, SOUTH));
    }

    @ParameterizedTest
    @EnumSource(names = {"AKIMAT", "QUALITY_OFFICER", "AUDITOR"})
    void hasAListOfProvidersAsAnOfficialOverSeveral(Role role) {
        assertThat(member(Set.of(role), Set.of(NORTH, SOUTH)).reads(SOUTH)).isTrue();
        refuses("access.staff.no-provider", Set.of(role), Set.of());
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTACT_CENTRE", "ANALYST", "ADMINISTRATOR"})
    void hasNoProviderWithoutASightOfCases(Role role) {
        assertThat(member(Set.of(role), Set.of()).reads(NORTH)).isFalse();
        refuses("access.staff.no-cases", Set.of(role), Set.of(NORTH));
    }

    @Test
    void hasAtLeastOneRole() {
        refuses("access.staff.no-role", Set.of(), Set.of(NORTH));
    }

    @Test
    void isNothingAfterLeaving() {
        var gone = new StaffMember("gone", NAME, Set.of(Role.HEAD), Set.of(NORTH), false);

        assertThat(gone.has(Role.HEAD, NORTH)).isFalse();
        assertThat(gone.reads(NORTH)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Aigul", "үлгі", "a b", "-a", "a/../b", "*"})
    void hasAPlainUserId(String userId) {
        assertThatExceptionOfType(RejectedInput.class)
                .isThrownBy(() -> new StaffMember(userId, NAME, Set.of(Role.ANALYST), Set.of(), true))
                .matches(rejected -> rejected.key().equals("access.staff.user-id"));
    }

    private static StaffMember member(Set<Role> roles, Set<ProviderId> providers) {
        return new StaffMember("sample", NAME, roles, providers, true);
    }

    private static void refuses(String key, Set<Role> roles, Set<ProviderId> providers) {
        assertThatExceptionOfType(RejectedInput.class)
                .isThrownBy(() -> member(roles, providers))
                .matches(rejected -> rejected.key().equals(key));
    }
}
