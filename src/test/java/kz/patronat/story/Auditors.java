package kz.patronat.story;

import java.util.Set;
import kz.patronat.access.Caller;
import kz.patronat.access.Role;
import kz.patronat.access.StaffDirectory;
import kz.patronat.access.StaffMember;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.ProviderId;

/** Auditors who read the cases of one provider alone; the sample one reads those of all. */
public final class Auditors {

    private Auditors() {}

    /** Becomes one of the staff and signs in to Cockpit. */
    public static Caller of(ProviderId provider, StaffDirectory staff, int port) {
        var userId = "auditor-of-" + provider.value();
        staff.put(
                new StaffMember(
                        userId, new PersonName("Үлгі", "Аудитор", null), Set.of(Role.AUDITOR), Set.of(provider), true),
                userId);
        return Caller.browser(port, userId, "cockpit");
    }
}
