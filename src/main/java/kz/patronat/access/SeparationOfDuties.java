package kz.patronat.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.patronat.casefile.Act;
import kz.patronat.casefile.Acts;
import kz.patronat.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** The acts that one person may not do both in one case; this is the only place that knows them. */
@Component
public class SeparationOfDuties {

    /** Two acts of different people, whichever comes first. */
    private record Pair(Act one, Act other) {

        Stream<Act> beside(Act act) {
            return act == one ? Stream.of(other) : act == other ? Stream.of(one) : Stream.empty();
        }
    }

    private static final List<Pair> APART = List.of(
            new Pair(Act.DRAFTED, Act.DECIDED),
            new Pair(Act.EXAMINED, Act.DECIDED),
            new Pair(Act.INSPECTED, Act.APPROVED_ACT));

    private final Acts acts;

    SeparationOfDuties(Acts acts) {
        this.acts = acts;
    }

    /** The earlier act of the person that bars this one; empty when nothing does. */
    public Optional<Act> bars(CaseNumber number, Act act, String userId) {
        return APART.stream()
                .flatMap(pair -> pair.beside(act))
                .filter(earlier -> acts.who(number, earlier).contains(userId))
                .findFirst();
    }
}
