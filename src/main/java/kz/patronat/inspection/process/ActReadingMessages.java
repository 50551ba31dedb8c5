package kz.patronat.inspection.process;

import static kz.patronat.inspection.process.HousingInspectionProcess.ACT_ACKNOWLEDGED;
import static kz.patronat.inspection.process.HousingInspectionProcess.HOUSING_ACT_ID;

import java.util.Map;
import kz.patronat.document.Papers;
import kz.patronat.engine.Messages;
import kz.patronat.inspection.ActReading;
import kz.patronat.inspection.HousingActs;
import kz.patronat.kernel.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the study that waits for it that the act was read. */
@Component
class ActReadingMessages implements ActReading {

    private final HousingActs acts;
    private final Papers papers;
    private final Messages messages;

    ActReadingMessages(HousingActs acts, Papers papers, Messages messages) {
        this.acts = acts;
        this.papers = papers;
        this.messages = messages;
    }

    @Override
    @Transactional
    public boolean readInCabinet(CaseNumber number, String paper) {
        return acts.of(number).stream()
                .filter(act ->
                        act.paper() != null && papers.get(act.paper()).number().equals(paper))
                .anyMatch(act -> messages.correlate(
                        ACT_ACKNOWLEDGED, HOUSING_ACT_ID, act.id().toString(), Map.of()));
    }
}
