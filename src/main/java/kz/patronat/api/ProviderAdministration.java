package kz.patronat.api;

import java.security.Principal;
import java.util.List;
import kz.patronat.access.AdministrationLog;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.ProviderChanges;
import kz.patronat.access.Role;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.provider.Providers;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * An administrator keeps the register of providers (clauses C1, C25). The second path serves people who are signed in to
 * the web applications. There is no deletion: a provider has cases and numbers.
 */
@RestController
@AllowedTo(Role.ADMINISTRATOR)
@RequestMapping({"/api/v1/providers", "/camunda/api/patronat/providers"})
class ProviderAdministration {

    private final Providers providers;
    private final ProviderChanges changes;
    private final AdministrationLog log;

    ProviderAdministration(Providers providers, ProviderChanges changes, AdministrationLog log) {
        this.providers = providers;
        this.changes = changes;
        this.log = log;
    }

    /** @param changes oldest first */
    record KnownProvider(ProviderEntry provider, List<AdministrationLog.Entry> changes) {}

    @GetMapping
    List<ProviderEntry> all() {
        return providers.all().stream().map(ProviderEntry::of).toList();
    }

    @GetMapping("/{id}")
    KnownProvider one(@PathVariable String id) {
        return providers
                .find(provider(id))
                .map(known -> new KnownProvider(ProviderEntry.of(known), log.of(known.id())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Adds the provider or replaces what is known of it. */
    @PutMapping("/{id}")
    ProviderEntry enter(@PathVariable String id, @RequestBody ProviderEntry entry, Principal person) {
        return ProviderEntry.of(changes.enter(entry.provider(provider(id)), person.getName()));
    }

    private static ProviderId provider(String id) {
        try {
            return new ProviderId(id);
        } catch (IllegalArgumentException wrong) {
            throw new RejectedInput("id", "api.provider-id");
        }
    }
}
