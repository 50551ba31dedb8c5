package kz.patronat.engine;

import java.time.Duration;
import java.time.LocalDate;
import kz.patronat.deadline.TermRule;
import kz.patronat.deadline.TermRules;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The terms by the deployed table, the newest version of it. A new version that somebody deployed is noticed within
 * {@link #FRESH}.
 */
@Component
class DeployedTermRules implements TermRules {

    static final Duration FRESH = Duration.ofSeconds(10);

    private final ProcessEngineConfigurationImpl engine;
    private volatile @Nullable Deployed deployed;

    DeployedTermRules(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    private record Deployed(String definitionId, TermTable table, long checkedAt) {

        boolean isFresh() {
            return System.nanoTime() - checkedAt < FRESH.toNanos();
        }
    }

    @Override
    public TermRule rule(String code, String channel, LocalDate validOn) {
        return current().table().rule(code, channel, validOn);
    }

    private Deployed current() {
        var known = deployed;
        if (known == null || !known.isFresh()) {
            known = look(known);
            deployed = known;
        }
        return known;
    }

    private Deployed look(@Nullable Deployed known) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    var repository = engine.getRepositoryService();
                    var newest = repository
                            .createDecisionDefinitionQuery()
                            .decisionDefinitionKey(TermTable.KEY)
                            .latestVersion()
                            .singleResult();
                    if (newest == null) {
                        throw new IllegalStateException("the table of terms is not deployed");
                    }
                    var table = known != null && known.definitionId().equals(newest.getId())
                            ? known.table()
                            : new TermTable(repository.getDecisionModel(newest.getId()));
                    return new Deployed(newest.getId(), table, System.nanoTime());
                }));
    }
}
