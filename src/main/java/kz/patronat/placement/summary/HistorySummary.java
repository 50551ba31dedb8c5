package kz.patronat.placement.summary;

import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Decisions;
import kz.patronat.kernel.Language;
import org.springframework.stereotype.Component;

/** What was proposed, sent back and decided before. */
@Component
class HistorySummary implements Summary {

    private final Decisions decisions;
    private final DecisionLines lines;

    HistorySummary(Decisions decisions, DecisionLines lines) {
        this.decisions = decisions;
        this.lines = lines;
    }

    @Override
    public String variable() {
        return "historySummary";
    }

    @Override
    public String of(CaseFile file, Language language) {
        return Words.paragraphs(decisions.of(file.number()).stream()
                .filter(decision -> decision.stage() != Stage.PROPOSED)
                .map(decision -> lines.of(file, decision, language))
                .toArray(String[]::new));
    }
}
