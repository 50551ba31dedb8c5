package kz.patronat.registry;

import java.time.Instant;
import java.util.Optional;
import kz.patronat.kernel.LineState;
import kz.patronat.notification.Line;
import kz.patronat.registry.store.RegistryReach;
import kz.patronat.registry.store.RegistryReach.Reach;

/** The line to one registry. */
class RegistryLine implements Line {

    private final Registry registry;
    private final RegistryReach reach;
    private final RegistrySettings settings;

    RegistryLine(Registry registry, RegistryReach reach, RegistrySettings settings) {
        this.registry = registry;
        this.reach = reach;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "registry.outage." + registry;
    }

    @Override
    public Optional<Instant> silentSince(Instant now) {
        return state(now).flatMap(state -> state.silentFor(settings.outageAfter(), now));
    }

    @Override
    public Optional<Instant> answeredAfter(Instant since, Instant now) {
        return state(now).flatMap(state -> state.answeredAfter(since));
    }

    private Optional<LineState> state(Instant now) {
        return reach.reach(now).stream()
                .filter(each -> each.registry() == registry)
                .map(Reach::state)
                .findFirst();
    }
}
