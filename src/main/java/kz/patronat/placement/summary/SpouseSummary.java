package kz.patronat.placement.summary;

import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person.Part;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Phone;
import org.springframework.stereotype.Component;

/** Whom to ask for the consent, and how to reach the person. */
@Component
class SpouseSummary implements Summary {

    private final People people;
    private final Words words;

    SpouseSummary(People people, Words words) {
        this.people = people;
        this.words = words;
    }

    @Override
    public String variable() {
        return "spouseSummary";
    }

    @Override
    public String of(CaseFile file, Language language) {
        return people.find(file.number(), Part.SPOUSE)
                .map(spouse -> words.in(
                        language,
                        "spouse",
                        spouse.name().full(),
                        Words.date(spouse.birthDate()),
                        spouse.phone() == null ? "–" : phone(spouse.phone())))
                .orElse("");
    }

    private static String phone(Phone phone) {
        return phone.value();
    }
}
