package kz.patronat.engine;

import java.time.LocalDate;
import kz.patronat.deadline.TermRule;
import kz.patronat.deadline.TermRules;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The terms by the deployed table, the newest version of it. */
@Component
class DeployedTermRules implements TermRules {

    private final NewestTable<TermTable> table;

    DeployedTermRules(ProcessEngineConfigurationImpl engine) {
        table = new NewestTable<>(engine, TermTable.KEY, TermTable::new);
    }

    @Override
    public TermRule rule(String code, String channel, LocalDate validOn) {
        return table.get().rule(code, channel, validOn);
    }
}
