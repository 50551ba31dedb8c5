package kz.patronat.cabinet;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.patronat.cabinet.Expectation.Act;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person.Part;
import kz.patronat.engine.AwaitedActs;
import kz.patronat.engine.AwaitedActs.AwaitedAct;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A document or a word of the person that a model waits for, such as a certificate on paper in the place of a silent
 * registry (clauses C6, C8, C18).
 */
@Component
class AwaitedByModels implements Awaiting {

    private final AwaitedActs acts;
    private final People people;

    AwaitedByModels(AwaitedActs acts, People people) {
        this.acts = acts;
        this.people = people;
    }

    @Override
    public Stream<Expectation> of(CaseFile file) {
        return under(file.number().value());
    }

    /** Under the number of a case or a complaint. */
    Stream<Expectation> under(String number) {
        return acts.under(number).stream().flatMap(each -> expectation(each).stream());
    }

    /** What a changed model names and nobody has words for is not shown. */
    private Optional<Expectation> expectation(AwaitedAct awaited) {
        var name = isSpouse(awaited.of()) ? "SPOUSE_" + awaited.act() : awaited.act();
        return Stream.of(Act.values())
                .filter(act -> act.name().equals(name) && awaited.until() != null)
                .findFirst()
                .map(act -> Expectation.until(act, awaited.until(), awaited.since()));
    }

    private boolean isSpouse(@Nullable String person) {
        return person != null && people.get(UUID.fromString(person)).part() == Part.SPOUSE;
    }
}
