package kz.patronat.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.registry.store.AnswerTable;
import org.springframework.stereotype.Component;

/** What the registries said of the people of all cases (clause C8). */
@Component
public class RegistryAnswers {

    private final AnswerTable answers;

    RegistryAnswers(AnswerTable answers) {
        this.answers = answers;
    }

    /** The answer that counts: the latest one that settled a question about the person. */
    public Optional<RegistryAnswer> latest(UUID person, Registry registry) {
        return answers.latest(person, registry);
    }

    /** Whether the person has to be asked about (again) for an act of this day. */
    public boolean isStale(UUID person, LocalDate day) {
        return Stream.of(Registry.values())
                .anyMatch(registry -> latest(person, registry)
                        .filter(answer -> !day.isAfter(answer.validUntil()))
                        .isEmpty());
    }

    /** Every answer in the case, late ones too, oldest first. */
    public List<RegistryAnswer> of(CaseNumber number) {
        return answers.of(number);
    }

    /** Every question in the case, answered or not, in the order in which they arose. */
    public List<RegistryQuestion> questions(CaseNumber number) {
        return answers.questions(number);
    }
}
