package kz.patronat.inspection.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person;
import kz.patronat.inspection.ActContent;
import kz.patronat.inspection.HousingAct;
import kz.patronat.inspection.HousingActs;
import kz.patronat.inspection.Visit;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.texts.Texts;
import org.springframework.stereotype.Component;

/** What the forms of the study only show. */
@Component
class ActWords {

    private final HousingActs acts;
    private final People people;
    private final Texts texts;

    ActWords(HousingActs acts, People people, Texts texts) {
        this.acts = acts;
        this.people = people;
        this.texts = texts;
    }

    String applicant(CaseNumber number) {
        return line(people.applicant(number));
    }

    String spouse(CaseNumber number) {
        return people.find(number, Person.Part.SPOUSE).map(ActWords::line).orElse("");
    }

    private static String line(Person person) {
        return person.name().full() + ", " + Written.day(person.birthDate());
    }

    /** The visits so far, one a line, as text of a form. */
    String attempts(HousingAct act, Language language) {
        return acts.visits(act.id()).stream()
                .filter(visit -> visit.outcome() != null)
                .map(visit -> attempt(visit, language))
                .collect(Collectors.joining("\n\n"));
    }

    private String attempt(Visit visit, Language language) {
        return texts.in(
                language,
                "inspection.form.attempt",
                String.valueOf(visit.ordinal()),
                Written.moment(visit.plannedAt()),
                texts.in(language, "inspection.visit." + visit.outcome()));
    }

    String summary(ActContent content, Language language) {
        return texts.in(
                language,
                "inspection.form.summary",
                Written.day(content.studiedOn()),
                content.applicantResidence(),
                content.totalArea().toPlainString(),
                content.livingArea().toPlainString(),
                String.valueOf(content.rooms()),
                String.valueOf(content.household().size()),
                content.incomeTotal().toPlainString(),
                conclusion(content, language),
                content.reasons());
    }

    String conclusion(ActContent content, Language language) {
        return texts.in(language, "inspection.conclusion." + content.conclusion());
    }

    String day(LocalDate day) {
        return Written.day(day);
    }

    String day(Instant at) {
        return Written.day(Zone.day(at));
    }
}
