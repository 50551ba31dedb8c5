package kz.patronat.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.provider.Providers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An administrator enters a person of the staff; every change is kept with who made it. */
@Component
public class StaffChanges {

    private final StaffDirectory staff;
    private final Providers providers;
    private final AdministrationLog log;
    private final JdbcClient database;

    StaffChanges(StaffDirectory staff, Providers providers, AdministrationLog log, JdbcClient database) {
        this.staff = staff;
        this.providers = providers;
        this.log = log;
        this.database = database;
    }

    /**
     * Adds the person or replaces what is known of them; the same once more changes nothing. Nobody is deleted: whoever
     * leaves is written as not active, which ends the account.
     *
     * @param password for the first signing in, when the account begins: with a new person, or one who comes back
     * @throws RejectedInput when a provider is not known, the password is missing, weak, or comes a second time, the
     *     person has another account already, or nobody would be left to administer
     */
    @Transactional
    public StaffMember enter(StaffMember member, @Nullable String password, String by) {
        oneAtATime();
        member.providers().forEach(this::refuseUnknown);
        var before = staff.find(member.userId());
        checkPassword(before, member, password);
        if (before.filter(member::equals).isPresent()) {
            return member;
        }
        refuseSecondAccount(member);
        staff.put(member, password);
        if (staff.all().stream().noneMatch(each -> each.has(Role.ADMINISTRATOR))) {
            throw new RejectedInput("roles", "access.staff.last-administrator");
        }
        log.record(AdministrationLog.subject(member.userId()), content(member, password != null), by);
        return member;
    }

    /** Two administrators at once could each remove the other. */
    private void oneAtATime() {
        database.sql("lock table staff in share row exclusive mode").update();
    }

    private void refuseUnknown(ProviderId provider) {
        if (providers.find(provider).isEmpty()) {
            throw new RejectedInput("providers", "access.staff.provider-unknown", provider);
        }
    }

    /** Somebody with two accounts could hold both of two duties that belong to different people. */
    private void refuseSecondAccount(StaffMember member) {
        if (member.iin() != null
                && member.active()
                && staff.find(member.iin())
                        .filter(other -> !other.userId().equals(member.userId()))
                        .isPresent()) {
            throw new RejectedInput("iin", "access.staff.iin-taken");
        }
    }

    private static void checkPassword(Optional<StaffMember> before, StaffMember member, @Nullable String password) {
        var hasAccount = before.filter(StaffMember::active).isPresent();
        var begins = member.active() && !hasAccount;
        if (begins && password == null) {
            throw new RejectedInput("password", "access.staff.password-missing");
        }
        if (!begins && password != null) {
            throw new RejectedInput("password", "access.staff.password-once");
        }
    }

    private static Map<String, Object> content(StaffMember member, boolean passwordSet) {
        var content = new LinkedHashMap<String, Object>();
        content.put("name", member.name().full());
        content.put("roles", member.roles().stream().map(Role::id).sorted().toList());
        content.put(
                "providers",
                member.providers().stream().map(ProviderId::value).sorted().toList());
        content.put("active", member.active());
        if (member.iin() != null) {
            content.put("iin", member.iin().masked());
        }
        content.put("passwordSet", passwordSet);
        return content;
    }
}
