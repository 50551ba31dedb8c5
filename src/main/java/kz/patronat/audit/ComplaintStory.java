package kz.patronat.audit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.ComplaintDossiers;
import kz.patronat.deadline.TermRules;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that is known of a complaint, as one story; and the complaints about a case. */
@Component
class ComplaintStory {

    private final Trail trail;
    private final TermRules rules;
    private final ComplaintDossiers dossiers;

    ComplaintStory(Trail trail, TermRules rules, ComplaintDossiers dossiers) {
        this.trail = trail;
        this.rules = rules;
        this.dossiers = dossiers;
    }

    List<Section> of(Complaint complaint, Language language) {
        var told = trail.in(language);
        var number = new CaseNumber(complaint.number());
        var folder = complaint.folder();
        return List.of(
                complaint(complaint, told),
                trail.journal(dossiers.journal(complaint), told),
                trail.steps(number, told),
                terms(complaint, told),
                additions(complaint, told),
                letters(complaint, told),
                trail.rules(number, told),
                trail.papers(dossiers.papers(complaint), told),
                trail.scans(folder, told),
                trail.notices(number, told),
                trail.readings(number, folder, told),
                trail.handovers(number, told),
                trail.operations(number, told),
                trail.changes(number, told));
    }

    Section about(CaseNumber number, Telling told) {
        return told.section(
                "complaints",
                List.of("number", "registered", "addressee", "what", "state", "due", "outcome"),
                dossiers.about(number).stream().map(complaint -> line(complaint, told)));
    }

    /** The number first, by which the complaint is opened. */
    private List<String> line(Complaint complaint, Telling told) {
        return List.of(
                complaint.number(),
                Written.day(complaint.registeredOn()),
                told.word("complaint.addressee." + complaint.filing().addressee()),
                told.word("complaint.subject." + complaint.filing().matter().subject()),
                told.word("complaint.status." + complaint.status()),
                dossiers.terms(complaint).stream()
                        .reduce((earlier, later) -> later)
                        .map(term -> Written.day(term.dueDate()))
                        .orElse(""),
                complaint.outcome() == null ? "" : told.word("complaint.outcome." + complaint.outcome()));
    }

    private Section complaint(Complaint complaint, Telling told) {
        var filing = complaint.filing();
        var person = filing.complainant();
        return told.section(
                "complaint",
                List.of("field", "value"),
                Stream.of(
                        fact(told, "complainant", person.name().full()),
                        fact(told, "address", person.address()),
                        fact(told, "phone", person.phone()),
                        fact(told, "case", complaint.caseNumber()),
                        fact(told, "first", complaint.first()),
                        fact(told, "channel", told.word("complaint.way." + filing.way())),
                        fact(told, "addressee", told.word("complaint.addressee." + filing.addressee())),
                        fact(told, "received", Telling.moment(filing.receivedAt())),
                        fact(told, "registered", Written.day(complaint.registeredOn())),
                        fact(told, "accepted", told.someone(filing.acceptedBy())),
                        fact(
                                told,
                                "against",
                                told.word("complaint.subject." + filing.matter().subject())),
                        fact(told, "official", told.someone(filing.matter().official())),
                        fact(told, "forwarded", Telling.moment(complaint.forwardedAt())),
                        fact(told, "signed", Telling.moment(complaint.executedAt())),
                        fact(told, "answered", Telling.moment(complaint.answeredAt())),
                        fact(
                                told,
                                "outcome",
                                complaint.outcome() == null
                                        ? ""
                                        : told.word("complaint.outcome." + complaint.outcome())),
                        fact(
                                told,
                                "remarks",
                                complaint.remarks().stream()
                                        .sorted()
                                        .map(remark -> told.word("complaint.remark." + remark))
                                        .collect(Collectors.joining("\n"))),
                        fact(told, "content", filing.matter().content())));
    }

    private List<String> fact(Telling told, String name, @Nullable Object value) {
        return List.of(told.word("audit.complaint." + name), Objects.toString(value, ""));
    }

    private Section terms(Complaint complaint, Telling told) {
        return told.section(
                "terms",
                Telling.TERMS,
                dossiers.terms(complaint).stream()
                        .map(term -> told.term(
                                rules.rule(term.code(), term.countedFrom()).name(),
                                term.dueDate(),
                                term.explanation(told.language()),
                                term.metAt(),
                                term.breachedAt())));
    }

    private Section additions(Complaint complaint, Telling told) {
        return told.section(
                "additions",
                List.of("at", "number", "what", "signed"),
                dossiers.additions(complaint).stream()
                        .map(added -> List.of(
                                Telling.moment(added.at()),
                                added.number(),
                                Objects.requireNonNullElse(added.facts(), ""),
                                added.signed() ? told.word("audit.yes") : "")));
    }

    private Section letters(Complaint complaint, Telling told) {
        return told.section(
                "letters",
                List.of("at", "who", "what", "grounds", "facts", "reasons", "signed", "remarks"),
                dossiers.letters(complaint).stream()
                        .map(letter -> List.of(
                                Telling.moment(letter.draftedAt()),
                                told.who(letter.draftedBy()),
                                told.word("audit.letter." + letter.kind())
                                        + (letter.outcome() == null
                                                ? ""
                                                : ": " + told.word("complaint.outcome." + letter.outcome())),
                                Objects.requireNonNullElse(letter.ground(), ""),
                                Objects.requireNonNullElse(letter.facts(), ""),
                                letter.reasons(),
                                letter.signedBy() == null
                                        ? ""
                                        : told.who(letter.signedBy()) + ", " + Telling.moment(letter.signedAt()),
                                Objects.requireNonNullElse(letter.sentBack(), ""))));
    }
}
