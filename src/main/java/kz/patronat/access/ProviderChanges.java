package kz.patronat.access;

import kz.patronat.kernel.RejectedInput;
import kz.patronat.provider.Provider;
import kz.patronat.provider.Providers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An administrator enters a provider: it becomes a tenant at once, and every change is kept with who made it. */
@Component
public class ProviderChanges {

    private final Providers providers;
    private final StaffDirectory staff;
    private final AdministrationLog log;

    ProviderChanges(Providers providers, StaffDirectory staff, AdministrationLog log) {
        this.providers = providers;
        this.staff = staff;
        this.log = log;
    }

    /**
     * Adds the provider or replaces what is known of it; the same once more changes nothing. A provider is never
     * deleted: its cases and numbers stay.
     *
     * @throws RejectedInput when something of it is missing, cannot be, or belongs to another provider
     */
    @Transactional
    public Provider enter(Provider provider, String by) {
        if (providers.find(provider.id()).filter(provider::equals).isPresent()) {
            return provider;
        }
        providers.enter(provider);
        // An administrator looks after all providers, so the account of each follows.
        staff.all().stream()
                .filter(member -> member.has(Role.ADMINISTRATOR))
                .forEach(member -> staff.mirror(member, null));
        log.record(AdministrationLog.subject(provider.id()), provider, by);
        return provider;
    }
}
