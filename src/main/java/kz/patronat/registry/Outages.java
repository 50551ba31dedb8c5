package kz.patronat.registry;

import java.time.Clock;
import java.util.List;
import kz.patronat.access.Role;
import kz.patronat.kernel.Written;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.provider.Providers;
import kz.patronat.registry.store.OutageTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells every head once that a registry answers nobody, and once more when it is over. The work goes on meanwhile:
 * applications are accepted, and the checks catch up by themselves.
 */
@Component
public class Outages {

    /** One case with a number that no registry likes is no outage yet. */
    private static final int FAILURES = 3;

    private final OutageTable table;
    private final Providers providers;
    private final Notices notices;
    private final RegistrySettings settings;
    private final Clock clock;

    Outages(OutageTable table, Providers providers, Notices notices, RegistrySettings settings, Clock clock) {
        this.table = table;
        this.providers = providers;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    /** The outages there are now. */
    public List<Outage> open() {
        return table.open();
    }

    /** Looks how the registries answer, and tells what has changed. */
    @Transactional
    public void look() {
        var now = clock.instant();
        var reached = table.reach(now);
        for (var outage : table.open()) {
            reached.stream()
                    .filter(each -> each.registry() == outage.registry())
                    .filter(each ->
                            each.lastAnswer() != null && each.lastAnswer().isAfter(outage.since()))
                    .filter(each -> table.end(outage, each.lastAnswer()))
                    .forEach(each -> tell(outage, "over", Written.moment(each.lastAnswer())));
        }
        reached.stream()
                .filter(each -> each.silentSince() != null && each.failures() >= FAILURES)
                .filter(each -> !each.silentSince().isAfter(now.minus(settings.outageAfter())))
                .map(each -> new Outage(each.registry(), each.silentSince()))
                .filter(table::begin)
                .forEach(outage -> tell(outage, "began", Written.moment(outage.since())));
    }

    private void tell(Outage outage, String what, String at) {
        var event = "registry.outage." + outage.registry() + "." + what;
        for (var provider : providers.all()) {
            notices.tellOfProvider(
                    provider.id(),
                    Recipient.role(Role.HEAD.id()),
                    event,
                    outage.since().toString(),
                    at);
        }
    }
}
