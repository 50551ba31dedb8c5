package kz.patronat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kz.patronat.story.WholeService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeService
class DeployedTermRulesIT {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 24);

    @Autowired
    ProcessEngineConfigurationImpl configuration;

    @Autowired
    RepositoryService repository;

    @Test
    void readsTheTableThatTheServiceDeployed() {
        assertThat(new DeployedTermRules(configuration).rule("decision", DAY).length())
                .isEqualTo(30);
    }

    @Test
    void readsTheNewestVersionThatAnAnalystDeployed() throws IOException {
        var changed = repository
                .createDeployment()
                .addString("processes/terms.dmn", table().replace("<text>10</text>", "<text>12</text>"))
                .deploy();
        try {
            assertThat(new DeployedTermRules(configuration)
                            .rule("housing-act", DAY)
                            .length())
                    .isEqualTo(12);
        } finally {
            repository.deleteDeployment(changed.getId(), true);
        }
    }

    @Test
    void writesNoHistory() {
        var before = decisions();

        new DeployedTermRules(configuration).rule("decision", DAY);

        assertThat(decisions()).isEqualTo(before);
    }

    private long decisions() {
        return configuration
                .getHistoryService()
                .createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey("terms")
                .count();
    }

    private static String table() throws IOException {
        try (var file = DeployedTermRulesIT.class.getResourceAsStream("/processes/terms.dmn")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
