package kz.patronat.casefile;

import java.util.List;
import java.util.stream.IntStream;
import kz.patronat.casefile.Application.NamedChild;
import kz.patronat.casefile.Application.Party;
import kz.patronat.casefile.Person.Part;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import org.springframework.stereotype.Component;

/** Writes what an application says into the tables of a case file that is new. */
@Component
class ApplicationContents {

    private final People people;
    private final Consents consents;
    private final Children children;
    private final SubmittedDocuments documents;

    ApplicationContents(People people, Consents consents, Children children, SubmittedDocuments documents) {
        this.people = people;
        this.consents = consents;
        this.children = children;
        this.documents = documents;
    }

    void write(CaseNumber number, Application application) {
        write(number, Part.APPLICANT, application.applicant(), application);
        if (application.spouse() != null) {
            write(number, Part.SPOUSE, application.spouse(), application);
        }
        children.name(children(number, application.children()));
        documents.add(number, application.documents());
    }

    private void write(CaseNumber number, Part part, Party party, Application application) {
        var person = new Person(
                Ids.next(),
                number,
                part,
                party.iin(),
                party.name(),
                party.birthDate(),
                party.phone(),
                party.email(),
                party.address());
        people.put(person);
        consents.record(party.answers().stream()
                .map(answer -> new Consent(
                        person.id(),
                        answer.kind(),
                        answer.given(),
                        answer.textVersion(),
                        application.language(),
                        application.submittedAt(),
                        answer.way()))
                .toList());
    }

    private static List<Child> children(CaseNumber number, List<NamedChild> named) {
        return IntStream.range(0, named.size())
                .mapToObj(i -> new Child(
                        Ids.next(),
                        number,
                        i + 1,
                        named.get(i).iin(),
                        named.get(i).name(),
                        named.get(i).birthDate(),
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null))
                .toList();
    }
}
