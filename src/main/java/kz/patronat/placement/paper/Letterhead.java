package kz.patronat.placement.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.patronat.access.Deputies;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Child;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.Decision;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person;
import kz.patronat.deadline.TermRules;
import kz.patronat.document.Appeal;
import kz.patronat.document.Ground;
import kz.patronat.document.NamedChild;
import kz.patronat.document.Official;
import kz.patronat.document.Recipient;
import kz.patronat.kernel.Zone;
import kz.patronat.placement.RefusalGrounds;
import org.springframework.stereotype.Component;

/** What the letters of the leading process have in common. */
@Component
class Letterhead {

    private final People people;
    private final Children children;
    private final Deputies deputies;
    private final TermRules terms;
    private final RefusalGrounds grounds;
    private final Clock clock;

    Letterhead(
            People people, Children children, Deputies deputies, TermRules terms, RefusalGrounds grounds, Clock clock) {
        this.people = people;
        this.children = children;
        this.deputies = deputies;
        this.terms = terms;
        this.grounds = grounds;
        this.clock = clock;
    }

    Person applicant(CaseFile file) {
        return people.applicant(file.number());
    }

    Recipient recipient(CaseFile file) {
        var applicant = applicant(file);
        return new Recipient(applicant.name(), applicant.address());
    }

    LocalDate submittedOn(CaseFile file) {
        return Zone.day(file.submittedAt());
    }

    /** The head or whom an order names acting head; a deputy who signs instead is named beside the signature. */
    Official signer(CaseFile file) {
        var signs = deputies.signatory(file.provider());
        return new Official(signs.name(), signs.position());
    }

    /** Where and how long the act can be appealed (clauses C17, C21, C22, C24; APPC art. 80(5)). */
    Appeal appeal() {
        var today = today();
        return new Appeal(
                terms.rule("appeal", today).length(),
                terms.rule("complaint", today).length(),
                terms.rule("quality-review", today).length());
    }

    List<NamedChild> named(CaseFile file, Decision decision, Child.Outcome outcome) {
        var chosen = decision.childrenWith(outcome);
        return children.of(file.number()).stream()
                .filter(child -> chosen.contains(child.id()))
                .map(child -> new NamedChild(child.name(), child.birthDate()))
                .toList();
    }

    List<Ground> grounds(Decision decision) {
        var day = Zone.day(decision.at());
        return decision.grounds().stream()
                .map(given -> {
                    var ground = grounds.get(given.code(), day);
                    return new Ground(
                            ground.code(), ground.text(), ground.reference(), given.facts(), given.evidence());
                })
                .toList();
    }

    LocalDate today() {
        return Zone.day(clock.instant());
    }

    static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, Zone.ALMATY);
    }
}
