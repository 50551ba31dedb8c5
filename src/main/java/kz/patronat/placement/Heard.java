package kz.patronat.placement;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.patronat.casefile.Child.Outcome;
import kz.patronat.casefile.Decision;
import kz.patronat.casefile.Decision.ForChild;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Decisions;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.placement.store.Hearings;
import kz.patronat.placement.store.Hearings.Hearing;
import org.springframework.stereotype.Component;

/** On what the applicant has been heard before the decision at hand (APPC art. 73). */
@Component
public class Heard {

    private final Decisions decisions;
    private final Hearings hearings;
    private final PlacementRules rules;

    Heard(Decisions decisions, Hearings hearings, PlacementRules rules) {
        this.decisions = decisions;
        this.hearings = hearings;
        this.rules = rules;
    }

    /** Whether the decision refuses on a ground, or refuses a child, that no preliminary decision of this round names. */
    public boolean isMissingFor(Decision decision) {
        if (!rules.hearing() || !decision.isRefusal()) {
            return false;
        }
        var heard = heard(decision.caseNumber());
        var grounds = new HashSet<String>();
        var children = new HashSet<UUID>();
        heard.forEach(intended -> {
            grounds.addAll(intended.groundCodes());
            children.addAll(refused(intended));
        });
        return heard.isEmpty()
                || !grounds.containsAll(decision.groundCodes())
                || !children.containsAll(refused(decision));
    }

    /** The latest hearing that was held. */
    public Optional<Hearing> latest(CaseNumber number) {
        return hearings.of(number).stream()
                .filter(hearing -> hearing.heldAt() != null)
                .reduce((earlier, later) -> later);
    }

    /** The intended refusals heard since the case was last decided. */
    private List<Decision> heard(CaseNumber number) {
        return decisions.sinceDecided(number).stream()
                .filter(decision -> decision.stage() == Stage.REFUSAL_INTENDED)
                .filter(decision ->
                        hearings.find(decision.id()).map(Hearing::heldAt).isPresent())
                .toList();
    }

    private static Set<UUID> refused(Decision decision) {
        return decision.children().stream()
                .filter(child -> child.outcome() == Outcome.REFUSED)
                .map(ForChild::child)
                .collect(Collectors.toSet());
    }
}
