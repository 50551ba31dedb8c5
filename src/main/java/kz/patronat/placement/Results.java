package kz.patronat.placement;

import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.Child.Outcome;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.Decision;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Decisions;
import kz.patronat.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** The result of a case by the outcomes of its children (clause C14). */
@Component
public class Results {

    private final Children children;
    private final Decisions decisions;

    Results(Children children, Decisions decisions) {
        this.children = children;
        this.decisions = decisions;
    }

    public CaseStatus of(CaseNumber number) {
        var concluded = has(number, Outcome.CONTRACT);
        var refused = has(number, Outcome.REFUSED) || isRefusedAsAWhole(number);
        if (concluded) {
            return refused ? CaseStatus.MIXED : CaseStatus.CONTRACTS_CONCLUDED;
        }
        return refused ? CaseStatus.REFUSED : CaseStatus.NOT_CONCLUDED;
    }

    private boolean has(CaseNumber number, Outcome outcome) {
        return children.of(number).stream().anyMatch(child -> child.outcome() == outcome);
    }

    private boolean isRefusedAsAWhole(CaseNumber number) {
        return decisions
                .latest(number, Stage.DECIDED)
                .filter(Decision::isRefusal)
                .isPresent();
    }
}
