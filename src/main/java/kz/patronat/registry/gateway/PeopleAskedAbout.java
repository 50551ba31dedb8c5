package kz.patronat.registry.gateway;

import java.util.Optional;
import java.util.UUID;
import kz.patronat.casefile.People;
import kz.patronat.gateway.SimulatedPeople;
import kz.patronat.kernel.Iin;
import kz.patronat.registry.store.QuestionTable;
import org.springframework.stereotype.Component;

/**
 * Whom a question is about, by its number. Lets the simulated register know whomever a case asks about, so that anybody
 * can be tried out.
 */
@Component
@BehindTheGateway
class PeopleAskedAbout implements SimulatedPeople {

    private final QuestionTable questions;
    private final People people;

    PeopleAskedAbout(QuestionTable questions, People people) {
        this.questions = questions;
        this.people = people;
    }

    @Override
    public Optional<Known> behind(String requestNumber) {
        return questions
                .find(UUID.fromString(requestNumber))
                .map(question -> people.get(question.person()))
                .map(person -> new Known(person.name(), person.birthDate()));
    }

    /** Whom we asked for; empty when we never asked. */
    Optional<Iin> iin(UUID question) {
        return questions.find(question).map(asked -> people.get(asked.person()).iin());
    }
}
