package kz.patronat.registry;

import java.util.UUID;
import kz.patronat.access.Fact;
import kz.patronat.access.ReadingLog;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.registry.store.AnswerTable;
import kz.patronat.registry.store.EvidenceTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The signed answers of the registries. They are evidence, not reading matter: who opens one says why. */
@Component
public class SealedAnswers {

    private final AnswerTable answers;
    private final EvidenceTable evidences;
    private final ReadingLog log;

    SealedAnswers(AnswerTable answers, EvidenceTable evidences, ReadingLog log) {
        this.answers = answers;
        this.evidences = evidences;
        this.log = log;
    }

    /**
     * Opens the seal and writes the reading log. Whether the person may read the case is the caller's question. What
     * the gateway calls us with stands in no answer of a registry and is blanked; the sealed bytes keep it.
     *
     * @throws kz.patronat.kernel.RejectedInput without a reason
     * @throws IllegalArgumentException when the case has no such answer of a registry
     * @throws IllegalStateException when the bytes are not those that were sealed
     */
    @Transactional
    public SignedAnswer open(CaseNumber number, UUID answer, String userId, String reason) {
        var known = answers.of(number).stream()
                .anyMatch(each -> each.id().equals(answer) && each.way() == RegistryAnswer.Way.REGISTRY);
        if (!known) {
            throw new IllegalArgumentException("case " + number + " has no sealed answer " + answer);
        }
        log.record(number, userId, fact(answer), reason);
        return WithoutLogin.of(evidences.open(answer));
    }

    /** What the reading log calls the answer. */
    static Fact fact(UUID answer) {
        return new Fact(Fact.Kind.REGISTRY_ANSWER, answer.toString());
    }
}
