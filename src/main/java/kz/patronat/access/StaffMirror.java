package kz.patronat.access;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.texts.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At the start: the roles as groups, the accounts as the directory has them, and the first administrator. */
@Component
class StaffMirror {

    private final StaffDirectory staff;
    private final Accounts accounts;
    private final Texts texts;
    private final String password;

    /** @param password from PATRONAT_ADMIN_PASSWORD; without it and without samples nobody can sign in */
    StaffMirror(
            StaffDirectory staff,
            Accounts accounts,
            Texts texts,
            @Value("${patronat.admin-password:}") String password) {
        this.staff = staff;
        this.accounts = accounts;
        this.texts = texts;
        this.password = password;
    }

    @EventListener(ContextRefreshedEvent.class)
    @Order(0)
    void bringIntoLine() {
        for (var role : Role.values()) {
            accounts.open(
                    role,
                    Stream.of(Language.values())
                            .map(language -> texts.in(language, "access.role." + role.id()))
                            .distinct()
                            .collect(Collectors.joining(" / ")));
        }
        if (!password.isBlank() && staff.find(Role.ADMINISTRATOR.id()).isEmpty()) {
            begin(administrator());
        }
        staff.all().forEach(member -> staff.mirror(member, null));
    }

    private void begin(StaffMember administrator) {
        try {
            staff.put(administrator, password);
        } catch (RejectedInput refused) {
            throw new IllegalStateException("PATRONAT_ADMIN_PASSWORD: " + texts.in(Language.RU, refused), refused);
        }
    }

    private StaffMember administrator() {
        var words = texts.in(Language.KK, "access.first-administrator").split(" ");
        return new StaffMember(
                Role.ADMINISTRATOR.id(),
                new PersonName(words[0], words[1], null),
                Set.of(Role.ADMINISTRATOR),
                Set.of(),
                true);
    }
}
