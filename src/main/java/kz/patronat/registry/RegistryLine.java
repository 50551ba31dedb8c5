package kz.patronat.registry;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import kz.patronat.notification.Line;
import kz.patronat.registry.store.RegistryReach;
import kz.patronat.registry.store.RegistryReach.Reach;
import org.jspecify.annotations.Nullable;

/** The line to one registry. */
class RegistryLine implements Line {

    /** One case with a number that no registry likes is no outage yet. */
    private static final int FAILURES = 3;

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
        return reached(now)
                .filter(each -> each.failures() >= FAILURES)
                .flatMap(each -> some(each.silentSince()))
                .filter(since -> !since.isAfter(now.minus(settings.outageAfter())))
                .findFirst();
    }

    @Override
    public Optional<Instant> answeredAfter(Instant since, Instant now) {
        return reached(now)
                .flatMap(each -> some(each.lastAnswer()))
                .filter(answer -> answer.isAfter(since))
                .findFirst();
    }

    private Stream<Reach> reached(Instant now) {
        return reach.reach(now).stream().filter(each -> each.registry() == registry);
    }

    private static Stream<Instant> some(@Nullable Instant moment) {
        return Stream.ofNullable(moment);
    }
}
