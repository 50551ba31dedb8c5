package kz.patronat.amendment.process;

import java.util.Map;
import java.util.TreeMap;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person;
import kz.patronat.casefile.Person.Part;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.springframework.stereotype.Component;

/** What the clerk sees of the case before changing anything: whose it is and where it stands. */
@Component
class CaseSummary {

    private final CaseFiles caseFiles;
    private final People people;
    private final Texts texts;

    CaseSummary(CaseFiles caseFiles, People people, Texts texts) {
        this.caseFiles = caseFiles;
        this.people = people;
        this.texts = texts;
    }

    Map<String, Object> of(CaseNumber number) {
        var status = "casefile.status." + caseFiles.get(number).status().name();
        var shown = new TreeMap<String, Object>();
        shown.put("applicant", person(people.applicant(number)));
        shown.put("status", texts.in(Language.KK, status));
        shown.put("statusRu", texts.in(Language.RU, status));
        return shown;
    }

    String spouse(CaseNumber number) {
        return people.find(number, Part.SPOUSE).map(CaseSummary::person).orElse("—");
    }

    private static String person(Person person) {
        return person.name().full() + ", " + person.birthDate();
    }
}
