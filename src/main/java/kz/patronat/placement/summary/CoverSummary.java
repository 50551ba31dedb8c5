package kz.patronat.placement.summary;

import java.util.stream.Collectors;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.casefile.People;
import kz.patronat.kernel.Language;
import org.springframework.stereotype.Component;

/** Whose case it is and until when it must have its result. */
@Component
class CoverSummary implements Summary {

    private final People people;
    private final CaseTerms terms;
    private final Words words;

    CoverSummary(People people, CaseTerms terms, Words words) {
        this.people = people;
        this.terms = terms;
        this.words = words;
    }

    @Override
    public String variable() {
        return "caseSummary";
    }

    @Override
    public String of(CaseFile file, Language language) {
        var persons = people.of(file.number()).stream()
                .map(person -> words.in(
                        language,
                        "person." + person.part(),
                        person.name().full(),
                        person.iin().masked(),
                        Words.date(person.birthDate())))
                .collect(Collectors.joining("  \n"));
        var term = terms.current(file.number(), "decision")
                .map(found -> words.in(language, "term", Words.date(found.dueDate())))
                .orElse("");
        return Words.paragraphs(
                words.in(
                        language,
                        "case",
                        file.number(),
                        Words.date(file.effectiveDate()),
                        words.in(language, "channel." + file.channel())),
                persons,
                term);
    }
}
