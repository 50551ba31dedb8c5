package kz.patronat.api;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.patronat.access.Role;
import kz.patronat.access.StaffMember;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import org.jspecify.annotations.Nullable;

/**
 * A person of the staff as an administrator sends it and reads it.
 *
 * @param userId stands in the path of what is sent
 * @param active when nothing is said, yes
 * @param iin only of whoever signs papers with an electronic key
 * @param password sent when the account begins, never answered
 */
record PersonEntry(
        @Nullable String userId,
        @Nullable String surname,
        @Nullable String given,
        @Nullable String patronymic,
        @Nullable List<@Nullable String> roles,
        @Nullable List<@Nullable String> providers,
        @Nullable Boolean active,
        @Nullable String iin,
        @Nullable String password) {

    private static final String[] NAME = {"surname", "given", "patronymic"};

    static PersonEntry of(StaffMember member) {
        return new PersonEntry(
                member.userId(),
                member.name().surname(),
                member.name().given(),
                member.name().patronymic(),
                member.roles().stream().map(Role::id).sorted().toList(),
                member.providers().stream().map(ProviderId::value).sorted().toList(),
                member.active(),
                member.iin() == null ? null : member.iin().value(),
                null);
    }

    StaffMember member(String user) {
        return new StaffMember(
                user,
                PersonName.check(NAME, surname, given, patronymic),
                each(roles, PersonEntry::role),
                each(providers, PersonEntry::provider),
                active == null || active,
                iin == null || iin.isBlank() ? null : Iin.check("iin", iin));
    }

    private static Role role(String id) {
        return Role.of(id).orElseThrow(() -> new RejectedInput("roles", "api.role-unknown", id));
    }

    private static ProviderId provider(String id) {
        try {
            return new ProviderId(id);
        } catch (IllegalArgumentException wrong) {
            throw new RejectedInput("providers", "api.provider-unknown", id);
        }
    }

    private static <T> Set<T> each(@Nullable List<@Nullable String> given, Function<String, T> read) {
        return given == null
                ? Set.of()
                : given.stream().map(Objects::toString).map(read).collect(Collectors.toSet());
    }
}
