package kz.patronat.placement.summary;

import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Decisions;
import kz.patronat.kernel.Language;
import org.springframework.stereotype.Component;

/** What the executor proposes. */
@Component
class ProposalSummary implements Summary {

    private final Decisions decisions;
    private final DecisionLines lines;

    ProposalSummary(Decisions decisions, DecisionLines lines) {
        this.decisions = decisions;
        this.lines = lines;
    }

    @Override
    public String variable() {
        return "proposalSummary";
    }

    @Override
    public String of(CaseFile file, Language language) {
        return decisions
                .latest(file.number(), Stage.PROPOSED)
                .map(decision -> lines.of(file, decision, language))
                .orElse("");
    }
}
