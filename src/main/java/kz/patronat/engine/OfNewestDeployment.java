package kz.patronat.engine;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;

/** Something read from what is deployed, kept until there is a newer deployment; the same for everybody, whoever asks first. */
final class OfNewestDeployment<T> {

    private final ProcessEngine engine;
    private final Supplier<T> reading;
    private final AtomicReference<@Nullable Kept<T>> known = new AtomicReference<>();

    OfNewestDeployment(ProcessEngine engine, Supplier<T> reading) {
        this.engine = engine;
        this.reading = reading;
    }

    private record Kept<T>(String deployment, T read) {}

    T get() {
        return Unrestricted.call(engine, () -> {
            var newest = newest();
            var kept = known.get();
            if (kept == null || !kept.deployment().equals(newest)) {
                kept = new Kept<>(newest, reading.get());
                known.set(kept);
            }
            return kept.read();
        });
    }

    private String newest() {
        var newest = engine.getRepositoryService()
                .createDeploymentQuery()
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1);
        return newest.isEmpty() ? "" : newest.get(0).getId();
    }
}
