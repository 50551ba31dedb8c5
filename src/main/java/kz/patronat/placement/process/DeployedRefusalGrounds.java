package kz.patronat.placement.process;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import kz.patronat.engine.NewestTable;
import kz.patronat.kernel.Bilingual;
import kz.patronat.placement.RefusalGround;
import kz.patronat.placement.RefusalGrounds;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The grounds by the deployed table, the newest version of it, asked without history. */
@Component
class DeployedRefusalGrounds implements RefusalGrounds {

    private static final String KEY = "refusal-grounds";
    private static final DmnEngine DMN =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final NewestTable<Table> table;

    DeployedRefusalGrounds(ProcessEngineConfigurationImpl engine) {
        table = new NewestTable<>(engine, KEY, Table::new);
    }

    @Override
    public List<RefusalGround> validOn(LocalDate day) {
        return table.get().validOn(day);
    }

    /** One version of the table; what was answered once is remembered. */
    private static final class Table {

        private final DmnDecision decision;
        private final Map<LocalDate, List<RefusalGround>> answers = new ConcurrentHashMap<>();

        Table(InputStream model) {
            decision = DMN.parseDecision(KEY, model);
        }

        List<RefusalGround> validOn(LocalDate day) {
            return answers.computeIfAbsent(
                    day,
                    asked -> DMN.evaluateDecisionTable(decision, Map.of("on", asked)).getResultList().stream()
                            .map(Table::ground)
                            .toList());
        }

        private static RefusalGround ground(Map<String, Object> row) {
            return new RefusalGround(
                    required(row, "code"),
                    new Bilingual(required(row, "textKk"), required(row, "textRu")),
                    reference(row),
                    new Bilingual(required(row, "evidenceKk"), required(row, "evidenceRu")));
        }

        private static @Nullable Bilingual reference(Map<String, Object> row) {
            var kk = text(row, "referenceKk");
            var ru = text(row, "referenceRu");
            return kk == null || ru == null ? null : new Bilingual(kk, ru);
        }

        private static String required(Map<String, Object> row, String column) {
            return Objects.requireNonNull(text(row, column), () -> "a ground has no " + column);
        }

        private static @Nullable String text(Map<String, Object> row, String column) {
            var text = (String) row.get(column);
            return text == null || text.isBlank() ? null : text;
        }
    }
}
