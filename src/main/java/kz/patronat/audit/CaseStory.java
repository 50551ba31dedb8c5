package kz.patronat.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.access.Handovers;
import kz.patronat.access.ReadingLog;
import kz.patronat.access.StaffNames;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.CaseJournal.Entry;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.casefile.Decision;
import kz.patronat.casefile.Decisions;
import kz.patronat.casefile.People;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.ComplaintDossiers;
import kz.patronat.deadline.TermRules;
import kz.patronat.document.Folder;
import kz.patronat.document.Paper;
import kz.patronat.document.Papers;
import kz.patronat.document.Scans;
import kz.patronat.engine.CaseHistory;
import kz.patronat.engine.FieldNames;
import kz.patronat.engine.FieldNames.Captions;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.notification.NoticeDeliveries;
import kz.patronat.registry.RegistryAnswer;
import kz.patronat.registry.RegistryAnswers;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Everything that is known of a case, or of a complaint, section by section: the engine's history and what was kept
 * beside it as one story.
 */
@Component
class CaseStory {

    /** What holds the user id of a person: properties of tasks, variables and fields of forms. */
    private static final Set<String> PEOPLE = Set.of(
            "assignee",
            "executor",
            "executorId",
            "inspector",
            "owner",
            "receivedBy",
            "registrar",
            "reviewer",
            "reviewerId",
            "signer",
            "startedBy",
            "userId",
            "visitBy");

    /** Keys of the reasons that the service itself writes into the reading log. */
    private static final List<String> OWN_REASONS = List.of(
            "cabinet.reading",
            "site.operator.look.none",
            "site.operator.look.number",
            "site.operator.look.phone",
            "workplace.reading.documents",
            "workplace.reading.signing");

    private final CaseHistory history;
    private final FieldNames fields;
    private final CaseJournal journal;
    private final CaseTerms terms;
    private final TermRules rules;
    private final Decisions decisions;
    private final People people;
    private final Papers papers;
    private final Scans scans;
    private final NoticeDeliveries notices;
    private final RegistryAnswers answers;
    private final ReadingLog readings;
    private final StaffNames staff;
    private final Handovers handovers;
    private final ComplaintDossiers dossiers;
    private final Texts texts;

    CaseStory(
            CaseHistory history,
            FieldNames fields,
            CaseJournal journal,
            CaseTerms terms,
            TermRules rules,
            Decisions decisions,
            People people,
            Papers papers,
            Scans scans,
            NoticeDeliveries notices,
            RegistryAnswers answers,
            ReadingLog readings,
            StaffNames staff,
            Handovers handovers,
            ComplaintDossiers dossiers,
            Texts texts) {
        this.history = history;
        this.fields = fields;
        this.journal = journal;
        this.terms = terms;
        this.rules = rules;
        this.decisions = decisions;
        this.people = people;
        this.papers = papers;
        this.scans = scans;
        this.notices = notices;
        this.answers = answers;
        this.readings = readings;
        this.handovers = handovers;
        this.dossiers = dossiers;
        this.staff = staff;
        this.texts = texts;
    }

    List<Section> of(CaseFile file, Language language) {
        return new Telling(file.number(), Folder.of(file), language).of(file);
    }

    List<Section> of(Complaint complaint, Language language) {
        return new Telling(new CaseNumber(complaint.number()), complaint.folder(), language).of(complaint);
    }

    /** One story in one language; names of people are looked up once. */
    private final class Telling {

        private final CaseNumber number;
        private final Folder folder;
        private final Language language;
        private final UnaryOperator<String> names;
        private final UnaryOperator<String> colleagues;
        private final Captions captions;

        Telling(CaseNumber number, Folder folder, Language language) {
            this.number = number;
            this.folder = folder;
            this.language = language;
            this.names = history.names(language);
            this.colleagues = staff.in(language);
            this.captions = fields.in(language);
        }

        List<Section> of(CaseFile file) {
            return List.of(
                    journal(journal.of(number)),
                    steps(),
                    terms(file),
                    decisions(),
                    complaints(),
                    rules(),
                    papers(papers.in(folder)),
                    scans(),
                    notices(),
                    registries(),
                    readings(),
                    handovers(),
                    operations(),
                    changes());
        }

        List<Section> of(Complaint complaint) {
            return List.of(
                    complaint(complaint),
                    journal(dossiers.journal(complaint)),
                    steps(),
                    terms(complaint),
                    additions(complaint),
                    letters(complaint),
                    rules(),
                    papers(dossiers.papers(complaint)),
                    scans(),
                    notices(),
                    readings(),
                    handovers(),
                    operations(),
                    changes());
        }

        private Section journal(List<Entry> entries) {
            return section(
                    "journal",
                    List.of("at", "who", "what"),
                    entries.stream()
                            .map(entry -> List.of(
                                    moment(entry.at()),
                                    who(entry.userId()),
                                    word(
                                            entry.key(),
                                            entry.arguments().stream()
                                                    .map(this::name)
                                                    .toArray()))));
        }

        private Section steps() {
            return section(
                    "steps",
                    List.of("from", "until", "process", "step", "who"),
                    history.steps(number).stream()
                            .map(step -> List.of(
                                    moment(step.from()),
                                    step.isCancelled() ? word("audit.cancelled", moment(step.to())) : moment(step.to()),
                                    name(step.process()),
                                    name(step.name()),
                                    who(step.userId()))));
        }

        private Section terms(CaseFile file) {
            return section(
                    "terms",
                    List.of("term", "due", "why", "met", "breached"),
                    terms.history(number).stream()
                            .map(term -> List.of(
                                    rules.rule(term.code(), file.channel().name(), term.effectiveDate())
                                            .name()
                                            .in(language),
                                    Written.day(term.dueDate()),
                                    String.join("\n", term.explanation(language)),
                                    moment(term.metAt()),
                                    moment(term.breachedAt()))));
        }

        private Section decisions() {
            return section(
                    "decisions",
                    List.of("at", "who", "what", "grounds", "remarks"),
                    decisions.of(number).stream()
                            .map(decision -> List.of(
                                    moment(decision.at()),
                                    who(decision.userId()),
                                    word("audit.stage." + decision.stage()),
                                    grounds(decision),
                                    Objects.requireNonNullElse(decision.remarks(), ""))));
        }

        private String grounds(Decision decision) {
            return decision.grounds().stream()
                    .map(ground -> ground.code() + ": " + ground.facts() + " (" + ground.evidence() + ")")
                    .collect(Collectors.joining("\n"));
        }

        private Section rules() {
            return section(
                    "rules",
                    List.of("at", "table", "asked", "row", "said"),
                    history.rules(number).stream()
                            .map(rule -> List.of(
                                    moment(rule.at()),
                                    rule.table(),
                                    rule.asked(),
                                    String.valueOf(rule.row()),
                                    rule.said())));
        }

        private Section papers(List<Paper> drawn) {
            return section(
                    "papers",
                    List.of("name", "number", "version", "state", "signed", "issued", "hash"),
                    drawn.stream()
                            .map(paper -> List.of(
                                    word("document.kind." + paper.kind()),
                                    paper.number(),
                                    String.valueOf(paper.version()),
                                    word("document.state." + paper.state()),
                                    signings(paper),
                                    issues(paper),
                                    papers.fingerprint(paper).orElse(""))));
        }

        private String signings(Paper paper) {
            return paper.signings().stream()
                    .map(signing -> signing.name() + ", " + Written.day(signing.on())
                            + (signing.isElectronic() ? ", " + word("audit.by-key") : ""))
                    .collect(Collectors.joining("\n"));
        }

        private String issues(Paper paper) {
            return paper.issues().stream()
                    .map(issue -> word("document.way." + issue.way()) + ": " + issue.to() + ", " + moment(issue.at())
                            + ", " + who(issue.issuedBy()))
                    .collect(Collectors.joining("\n"));
        }

        private Section scans() {
            return section(
                    "scans",
                    List.of("name", "at", "who", "hash"),
                    scans.in(folder).stream()
                            .map(scan -> List.of(
                                    scan.name(), moment(scan.storedAt()), who(scan.storedBy()), scan.sha256())));
        }

        private Section notices() {
            return section(
                    "notices",
                    List.of("at", "what", "channel", "state", "delivered"),
                    notices.of(number).stream()
                            .map(delivery -> List.of(
                                    moment(delivery.createdAt()),
                                    word(delivery.event(), delivery.arguments().toArray()),
                                    word("casefile.notice-channel." + delivery.channel()),
                                    word("notification.state." + delivery.state()),
                                    moment(delivery.deliveredAt()))));
        }

        private Section registries() {
            return section(
                    "registries",
                    List.of("at", "person", "registry", "outcome", "valid", "counts"),
                    answers.of(number).stream()
                            .map(answer -> List.of(
                                    moment(answer.receivedAt()),
                                    people.get(answer.person()).name().brief(),
                                    word("registry.name." + answer.registry()),
                                    word("registry.outcome." + answer.outcome()) + paperWay(answer),
                                    Written.day(answer.validUntil()),
                                    answer.counts() ? word("audit.yes") : word("registry.not-counted"))));
        }

        private String paperWay(RegistryAnswer answer) {
            return answer.way() == RegistryAnswer.Way.PAPER ? ", " + word("registry.way.PAPER") : "";
        }

        private Section readings() {
            var things = thingsToRead();
            return section(
                    "readings",
                    List.of("at", "who", "fact", "reason"),
                    readings.of(number).stream()
                            .map(reading -> List.of(
                                    moment(reading.at()),
                                    who(reading.userId()),
                                    things.getOrDefault(reading.fact(), reading.fact()),
                                    reason(reading.reason()))));
        }

        /** What can be opened one by one, by what the reading log calls it. */
        private Map<String, String> thingsToRead() {
            var things =
                    new HashMap<>(Map.of("export", word("audit.fact.export"), "status", word("audit.fact.status")));
            papers.in(folder)
                    .forEach(paper -> things.put(
                            "paper:" + paper.id(), word("document.kind." + paper.kind()) + ", " + paper.number()));
            scans.in(folder).forEach(scan -> things.put("scan:" + scan.id(), scan.name()));
            answers.of(number)
                    .forEach(answer ->
                            things.put("registry-answer:" + answer.id(), word("registry.name." + answer.registry())));
            return things;
        }

        /** What the service itself gave as the reason is kept in Kazakh or in both languages. */
        private String reason(String given) {
            return OWN_REASONS.stream()
                    .filter(key -> texts.in(Language.KK, key).equals(given))
                    .findFirst()
                    .map(this::word)
                    .map(words -> words.contains(" / ") ? words.split(" / ")[language == Language.KK ? 0 : 1] : words)
                    .orElse(given);
        }

        private Section operations() {
            return section(
                    "operations",
                    List.of("at", "who", "act", "step", "field", "before", "after"),
                    history.operations(number).stream()
                            .map(operation -> List.of(
                                    moment(operation.at()),
                                    who(operation.userId()),
                                    act(operation.act()),
                                    operation.task() == null ? "" : name(operation.task()),
                                    field(operation.property()),
                                    value(operation.property(), operation.before()),
                                    value(operation.property(), operation.after()))));
        }

        private String act(String engineWord) {
            var key = "audit.act." + engineWord;
            return texts.has(key) ? word(key) : engineWord;
        }

        private String field(@Nullable String name) {
            var key = "audit.field." + name;
            return name == null ? "" : texts.has(key) ? word(key) : captions.field(name);
        }

        /** People by their names, choices in the words of the form, what was ticked and what was not in words. */
        private String value(@Nullable String name, @Nullable String value) {
            if (name == null || value == null || value.isEmpty()) {
                return Objects.requireNonNullElse(value, "");
            }
            return switch (value) {
                case "true" -> word("audit.yes");
                case "false" -> word("audit.no");
                default -> PEOPLE.contains(name) ? colleagues.apply(value) : captions.value(name, value);
            };
        }

        private Section changes() {
            return section(
                    "changes",
                    List.of("at", "who", "field", "before", "after"),
                    history.changes(number).stream()
                            .map(change -> List.of(
                                    moment(change.at()),
                                    who(change.userId()),
                                    field(change.variable()),
                                    value(change.variable(), change.before()),
                                    value(change.variable(), change.after()))));
        }

        /** Who passed a task to whom, and what deputies did in somebody's stead. */
        private Section handovers() {
            return section(
                    "handovers",
                    List.of("at", "who", "step", "what", "before", "after", "reason"),
                    handovers.of(number).stream()
                            .map(handover -> List.of(
                                    moment(handover.at()),
                                    who(handover.by()),
                                    name(handover.task()),
                                    word("access.handover." + handover.kind()),
                                    someone(handover.from()),
                                    someone(handover.to()),
                                    handover.reason())));
        }

        private String someone(@Nullable String userId) {
            return userId == null ? "" : who(userId);
        }

        private Section complaints() {
            return section(
                    "complaints",
                    List.of("number", "registered", "addressee", "what", "state", "due", "outcome"),
                    dossiers.about(number).stream().map(this::line));
        }

        /** The number first, by which the complaint is opened. */
        private List<String> line(Complaint complaint) {
            return List.of(
                    complaint.number(),
                    Written.day(complaint.registeredOn()),
                    word("complaint.addressee." + complaint.filing().addressee()),
                    word("complaint.subject." + complaint.filing().matter().subject()),
                    word("complaint.status." + complaint.status()),
                    dossiers.terms(complaint).stream()
                            .reduce((earlier, later) -> later)
                            .map(term -> Written.day(term.dueDate()))
                            .orElse(""),
                    complaint.outcome() == null ? "" : word("complaint.outcome." + complaint.outcome()));
        }

        private Section complaint(Complaint complaint) {
            var filing = complaint.filing();
            var person = filing.complainant();
            return section(
                    "complaint",
                    List.of("field", "value"),
                    Stream.of(
                            fact("complainant", person.name().full()),
                            fact("address", person.address()),
                            fact("phone", person.phone()),
                            fact("case", complaint.caseNumber()),
                            fact("first", complaint.first()),
                            fact("channel", word("complaint.way." + filing.way())),
                            fact("addressee", word("complaint.addressee." + filing.addressee())),
                            fact("received", moment(filing.receivedAt())),
                            fact("registered", Written.day(complaint.registeredOn())),
                            fact("accepted", someone(filing.acceptedBy())),
                            fact(
                                    "against",
                                    word("complaint.subject." + filing.matter().subject())),
                            fact("official", someone(filing.matter().official())),
                            fact("forwarded", moment(complaint.forwardedAt())),
                            fact("signed", moment(complaint.executedAt())),
                            fact("answered", moment(complaint.answeredAt())),
                            fact(
                                    "outcome",
                                    complaint.outcome() == null
                                            ? ""
                                            : word("complaint.outcome." + complaint.outcome())),
                            fact(
                                    "remarks",
                                    complaint.remarks().stream()
                                            .sorted()
                                            .map(remark -> word("complaint.remark." + remark))
                                            .collect(Collectors.joining("\n"))),
                            fact("content", filing.matter().content())));
        }

        private List<String> fact(String name, @Nullable Object value) {
            return List.of(word("audit.complaint." + name), Objects.toString(value, ""));
        }

        private Section terms(Complaint complaint) {
            return section(
                    "terms",
                    List.of("term", "due", "why", "met", "breached"),
                    dossiers.terms(complaint).stream()
                            .map(term -> List.of(
                                    rules.rule(term.code(), term.countedFrom())
                                            .name()
                                            .in(language),
                                    Written.day(term.dueDate()),
                                    String.join("\n", term.explanation(language)),
                                    moment(term.metAt()),
                                    moment(term.breachedAt()))));
        }

        private Section additions(Complaint complaint) {
            return section(
                    "additions",
                    List.of("at", "number", "what", "signed"),
                    dossiers.additions(complaint).stream()
                            .map(added -> List.of(
                                    moment(added.at()),
                                    added.number(),
                                    Objects.requireNonNullElse(added.facts(), ""),
                                    added.signed() ? word("audit.yes") : "")));
        }

        private Section letters(Complaint complaint) {
            return section(
                    "letters",
                    List.of("at", "who", "what", "grounds", "facts", "reasons", "signed", "remarks"),
                    dossiers.letters(complaint).stream()
                            .map(letter -> List.of(
                                    moment(letter.draftedAt()),
                                    who(letter.draftedBy()),
                                    word("audit.letter." + letter.kind())
                                            + (letter.outcome() == null
                                                    ? ""
                                                    : ": " + word("complaint.outcome." + letter.outcome())),
                                    Objects.requireNonNullElse(letter.ground(), ""),
                                    Objects.requireNonNullElse(letter.facts(), ""),
                                    letter.reasons(),
                                    letter.signedBy() == null
                                            ? ""
                                            : who(letter.signedBy()) + ", " + moment(letter.signedAt()),
                                    Objects.requireNonNullElse(letter.sentBack(), ""))));
        }

        private Section section(String name, List<String> columns, Stream<List<String>> rows) {
            return new Section(
                    name,
                    word("audit.section." + name),
                    columns.stream()
                            .map(column -> word("audit.column." + column))
                            .toList(),
                    rows.toList());
        }

        private String name(String kazakh) {
            return names.apply(kazakh);
        }

        private String who(@Nullable String userId) {
            return userId == null ? word("audit.system") : colleagues.apply(userId);
        }

        private String word(String key, Object... arguments) {
            return texts.in(language, key, arguments);
        }

        private static String moment(@Nullable Instant at) {
            return at == null ? "" : Written.moment(at);
        }
    }
}
