package kz.patronat.registry.process;

import java.util.Map;
import kz.patronat.casefile.People;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.texts.Texts;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What both paper forms say of the person and of why there is a paper at all. */
@Component
class PersonOnPaper {

    private final People people;
    private final Texts texts;

    PersonOnPaper(People people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    Map<String, String> shownOn(DelegateTask task) {
        var person = people.get(RegistryChecksProcess.person(task));
        var reason = RegistryChecksProcess.CONSENTED.from(task)
                ? "registry.paper.registry-is-silent"
                : "registry.paper.no-consent";
        return Map.of(
                "personName",
                person.name().full(),
                "personBirthDate",
                Written.day(person.birthDate()),
                "reasonKk",
                texts.in(Language.KK, reason),
                "reasonRu",
                texts.in(Language.RU, reason));
    }
}
