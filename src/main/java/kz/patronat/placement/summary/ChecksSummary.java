package kz.patronat.placement.summary;

import java.util.Objects;
import java.util.UUID;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Consent;
import kz.patronat.casefile.Consents;
import kz.patronat.casefile.Finding;
import kz.patronat.casefile.Findings;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person;
import kz.patronat.casefile.Person.Part;
import kz.patronat.engine.FormText;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What registries and inspection found and what the spouse answered; outcomes only, the answers stay sealed. */
@Component
class ChecksSummary implements Summary {

    private final Findings findings;
    private final People people;
    private final Consents consents;
    private final Words words;

    ChecksSummary(Findings findings, People people, Consents consents, Words words) {
        this.findings = findings;
        this.people = people;
        this.consents = consents;
        this.words = words;
    }

    @Override
    public String variable() {
        return "checksSummary";
    }

    @Override
    public String of(CaseFile file, Language language) {
        var found = findings.latest(file.number());
        return Words.paragraphs(
                words.in(language, "checks"),
                found.isEmpty()
                        ? words.in(language, "no-checks")
                        : FormText.list(found.stream().map(finding -> line(file, finding, language))),
                spouse(file, language));
    }

    private String line(CaseFile file, Finding finding, Language language) {
        return words.in(
                language,
                "finding",
                words.in(language, "check." + finding.check()),
                whom(file, finding.person(), language),
                words.other(language, "casefile.finding." + finding.outcome()),
                Written.moment(finding.at()));
    }

    private String whom(CaseFile file, @Nullable UUID person, Language language) {
        return people.of(file.number()).stream()
                .filter(each -> Objects.equals(each.id(), person))
                .map(Person::name)
                .map(name -> name.brief())
                .findFirst()
                .orElseGet(() -> words.in(language, "household"));
    }

    private String spouse(CaseFile file, Language language) {
        return people.find(file.number(), Part.SPOUSE)
                .map(spouse -> consents.latest(spouse.id(), Consent.Kind.PLACEMENT_BY_SPOUSE)
                        .map(consent -> consent.given() ? "spouse-consents" : "spouse-refuses")
                        .orElse("spouse-silent"))
                .map(key -> words.in(language, key))
                .orElse("");
    }
}
