package kz.patronat.engine;

import java.io.InputStream;
import java.time.Duration;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;

/**
 * The newest deployed version of a decision table, read once. A new version that somebody deployed is noticed within
 * {@link #FRESH}.
 */
public final class NewestTable<T> {

    static final Duration FRESH = Duration.ofSeconds(10);

    private final ProcessEngineConfigurationImpl engine;
    private final String key;
    private final Function<InputStream, T> reader;
    private volatile @Nullable Deployed<T> deployed;

    /** @param reader makes of the model what answers questions */
    public NewestTable(ProcessEngineConfigurationImpl engine, String key, Function<InputStream, T> reader) {
        this.engine = engine;
        this.key = key;
        this.reader = reader;
    }

    private record Deployed<T>(String definitionId, T table, long checkedAt) {

        boolean isFresh() {
            return System.nanoTime() - checkedAt < FRESH.toNanos();
        }
    }

    public T get() {
        var known = deployed;
        if (known == null || !known.isFresh()) {
            known = look(known);
            deployed = known;
        }
        return known.table();
    }

    private Deployed<T> look(@Nullable Deployed<T> known) {
        return Unrestricted.call(engine, () -> {
            var repository = engine.getRepositoryService();
            var newest = repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(key)
                    .latestVersion()
                    .singleResult();
            if (newest == null) {
                throw new IllegalStateException("the table '" + key + "' is not deployed");
            }
            var table = known != null && known.definitionId().equals(newest.getId())
                    ? known.table()
                    : reader.apply(repository.getDecisionModel(newest.getId()));
            return new Deployed<>(newest.getId(), table, System.nanoTime());
        });
    }
}
