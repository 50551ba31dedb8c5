package kz.patronat.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.patronat.casefile.Act;
import kz.patronat.casefile.Acts;
import kz.patronat.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/**
 * The acts that one person may not do both in one case; this is the only place that knows them. What a deputy did counts
 * for whom it was done as well.
 */
@Component
public class SeparationOfDuties {

    /** Two acts of different people, whichever comes first. */
    private record Pair(Act one, Act other) {

        Stream<Act> beside(Act act) {
            return act == one ? Stream.of(other) : act == other ? Stream.of(one) : Stream.empty();
        }
    }

    /** What makes somebody a party to a complaint about the case. */
    private static final List<Act> INVOLVED =
            List.of(Act.DRAFTED, Act.INSPECTED, Act.EXAMINED, Act.DECIDED, Act.COMPLAINED_OF);

    /** What nobody does in a matter of his own (clause C17; APPC art. 97). */
    private static final List<Act> JUDGING =
            List.of(Act.NAMED_REVIEWER, Act.REVIEWED_COMPLAINT, Act.SIGNED_ANSWER, Act.REVIEWED_FOR_QUALITY);

    private static final List<Pair> APART = Stream.of(
                    Stream.of(
                            new Pair(Act.DRAFTED, Act.DECIDED),
                            new Pair(Act.EXAMINED, Act.DECIDED),
                            new Pair(Act.INSPECTED, Act.APPROVED_ACT),
                            new Pair(Act.TOOK_COMPLAINT, Act.REVIEWED_FOR_QUALITY),
                            new Pair(Act.NAMED_REVIEWER, Act.REVIEWED_FOR_QUALITY),
                            new Pair(Act.REVIEWED_COMPLAINT, Act.REVIEWED_FOR_QUALITY),
                            new Pair(Act.SIGNED_ANSWER, Act.REVIEWED_FOR_QUALITY)),
                    INVOLVED.stream().flatMap(one -> JUDGING.stream().map(other -> new Pair(one, other))))
            .flatMap(pairs -> pairs)
            .toList();

    private final Acts acts;

    SeparationOfDuties(Acts acts) {
        this.acts = acts;
    }

    /** The earlier act of the person that bars this one; empty when nothing does. */
    public Optional<Act> bars(CaseNumber number, Act act, String userId) {
        return APART.stream()
                .flatMap(pair -> pair.beside(act))
                .filter(earlier -> acts.whoOrInWhoseStead(number, earlier).contains(userId))
                .findFirst();
    }

    /** Whether whoever is a party to the complaint has no hand in this act, nor in who does it. */
    public boolean isJudging(Act act) {
        return JUDGING.contains(act);
    }

    /** The same for a complaint, which has a number of its own beside that of its case. */
    public Optional<Act> bars(Collection<CaseNumber> numbers, Act act, String userId) {
        return numbers.stream()
                .flatMap(number -> bars(number, act, userId).stream())
                .findFirst();
    }
}
