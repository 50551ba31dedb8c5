package kz.patronat.audit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.casefile.Decision;
import kz.patronat.casefile.Decisions;
import kz.patronat.casefile.People;
import kz.patronat.deadline.TermRules;
import kz.patronat.document.Folder;
import kz.patronat.document.Papers;
import kz.patronat.engine.DocumentRows;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.registry.RegistryAnswer;
import kz.patronat.registry.RegistryAnswers;
import kz.patronat.registry.RegistryQuestion;
import org.springframework.stereotype.Component;

/** Everything that is known of a case: the engine's history and what was kept beside it as one story. */
@Component
class CaseStory {

    private final Trail trail;
    private final CaseJournal journal;
    private final CaseTerms terms;
    private final TermRules rules;
    private final Decisions decisions;
    private final People people;
    private final Papers papers;
    private final RegistryAnswers answers;
    private final ComplaintStory complaints;
    private final DocumentRows documents;

    CaseStory(
            Trail trail,
            CaseJournal journal,
            CaseTerms terms,
            TermRules rules,
            Decisions decisions,
            People people,
            Papers papers,
            RegistryAnswers answers,
            ComplaintStory complaints,
            DocumentRows documents) {
        this.trail = trail;
        this.journal = journal;
        this.terms = terms;
        this.rules = rules;
        this.decisions = decisions;
        this.people = people;
        this.papers = papers;
        this.answers = answers;
        this.complaints = complaints;
        this.documents = documents;
    }

    List<Section> of(CaseFile file, Language language) {
        var told = trail.in(language);
        var number = file.number();
        var folder = Folder.of(file);
        return List.of(
                trail.journal(journal.of(number), told),
                trail.steps(number, told),
                terms(file, told),
                decisions(number, told),
                complaints.about(number, told),
                trail.rules(documents.of(file, language).stream(), number, told),
                trail.papers(papers.in(folder), told),
                trail.scans(folder, told),
                trail.notices(number, told),
                registries(number, told),
                trail.readings(number, folder, told),
                trail.handovers(number, told),
                trail.operations(number, told),
                trail.changes(number, told));
    }

    private Section terms(CaseFile file, Telling told) {
        return told.section(
                "terms",
                Telling.TERMS,
                terms.history(file.number()).stream()
                        .map(term -> told.term(
                                rules.rule(term.code(), file.channel().name(), term.effectiveDate())
                                        .name(),
                                term.dueDate(),
                                term.explanation(told.language()),
                                term.metAt(),
                                term.breachedAt())));
    }

    private Section decisions(CaseNumber number, Telling told) {
        return told.section(
                "decisions",
                List.of("at", "who", "what", "grounds", "remarks"),
                decisions.of(number).stream()
                        .map(decision -> List.of(
                                Telling.moment(decision.at()),
                                told.who(decision.userId()),
                                told.word("audit.stage." + decision.stage()),
                                grounds(decision),
                                Objects.requireNonNullElse(decision.remarks(), ""))));
    }

    private String grounds(Decision decision) {
        return decision.grounds().stream()
                .map(ground -> ground.code() + ": " + ground.facts() + " (" + ground.evidence() + ")")
                .collect(Collectors.joining("\n"));
    }

    private Section registries(CaseNumber number, Telling told) {
        return told.section(
                "registries",
                List.of("requested", "person", "registry", "outcome", "received", "valid", "counts"),
                answers.questions(number).stream()
                        .map(question -> Stream.concat(asked(question, told), answered(question, told))
                                .toList()));
    }

    private Stream<String> asked(RegistryQuestion question, Telling told) {
        return Stream.of(
                question.asked().stream().map(Telling::moment).collect(Collectors.joining("\n")),
                people.get(question.person()).name().brief(),
                told.word("registry.name." + question.registry()));
    }

    private static Stream<String> answered(RegistryQuestion question, Telling told) {
        var answer = question.answer();
        return answer == null
                ? Stream.of(told.word("registry.question." + question.state()), "", "", "")
                : Stream.of(
                        told.word("registry.outcome." + answer.outcome()) + paperWay(answer, told),
                        Telling.moment(answer.receivedAt()),
                        Written.day(answer.validUntil()),
                        answer.counts() ? told.word("audit.yes") : told.word("registry.not-counted"));
    }

    private static String paperWay(RegistryAnswer answer, Telling told) {
        return answer.way() == RegistryAnswer.Way.PAPER ? ", " + told.word("registry.way.PAPER") : "";
    }
}
