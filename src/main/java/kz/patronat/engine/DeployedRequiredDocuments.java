package kz.patronat.engine;

import java.time.LocalDate;
import java.util.List;
import kz.patronat.casefile.Channel;
import kz.patronat.casefile.RequiredDocument;
import kz.patronat.casefile.RequiredDocuments;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The required documents by the deployed table, the newest version of it. */
@Component
class DeployedRequiredDocuments implements RequiredDocuments {

    private final NewestTable<RequiredDocumentTable> table;

    DeployedRequiredDocuments(ProcessEngineConfigurationImpl engine) {
        table = new NewestTable<>(engine, RequiredDocumentTable.KEY, RequiredDocumentTable::new);
    }

    @Override
    public List<RequiredDocument> of(Channel channel, boolean married, LocalDate submittedOn) {
        return table.get().of(channel, married, submittedOn);
    }
}
