package kz.patronat.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.patronat.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A step of deciding a case (clause C14): what was proposed, intended or decided, by whom, for which child, on which
 * grounds. Written once, never changed.
 *
 * @param children in the order of the case file; empty when no child was named
 * @param grounds of the refusal; empty when nothing is refused
 * @param remarks why a proposal went back
 */
public record Decision(
        UUID id,
        CaseNumber caseNumber,
        Stage stage,
        List<ForChild> children,
        List<OnGround> grounds,
        @Nullable String remarks,
        String userId,
        Instant at) {

    /** How far the deciding has come. */
    public enum Stage {
        PROPOSED,
        SENT_BACK,
        REFUSAL_INTENDED,
        DECIDED
    }

    /**
     * What is proposed or decided for a child.
     *
     * @param reason of a refusal or of no contract
     */
    public record ForChild(
            UUID child, Child.Outcome outcome, @Nullable String reason) {}

    /**
     * A ground of {@code refusal-grounds.dmn}, by its code.
     *
     * @param facts what was found
     * @param evidence by what it is proved
     */
    public record OnGround(String code, String facts, String evidence) {}

    public Decision {
        children = List.copyOf(children);
        grounds = List.copyOf(grounds);
    }

    public boolean has(Child.Outcome outcome) {
        return children.stream().anyMatch(child -> child.outcome() == outcome);
    }

    public List<UUID> childrenWith(Child.Outcome outcome) {
        return children.stream()
                .filter(child -> child.outcome() == outcome)
                .map(ForChild::child)
                .toList();
    }

    /** Something is refused: a child, or the application as a whole when no child was named. */
    public boolean isRefusal() {
        return has(Child.Outcome.REFUSED) || children.isEmpty() && !grounds.isEmpty();
    }

    public Set<String> groundCodes() {
        return grounds.stream().map(OnGround::code).collect(Collectors.toSet());
    }
}
