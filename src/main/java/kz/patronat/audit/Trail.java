package kz.patronat.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.access.Fact;
import kz.patronat.access.Handovers;
import kz.patronat.access.OwnReason;
import kz.patronat.access.ReadingLog;
import kz.patronat.access.StaffNames;
import kz.patronat.casefile.CaseJournal.Entry;
import kz.patronat.document.Folder;
import kz.patronat.document.Paper;
import kz.patronat.document.Papers;
import kz.patronat.document.Scans;
import kz.patronat.engine.CaseHistory;
import kz.patronat.engine.CaseHistory.Cell;
import kz.patronat.engine.CaseHistory.Rule;
import kz.patronat.engine.FieldNames;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.notification.NoticeDeliveries;
import kz.patronat.notification.PostLetters;
import kz.patronat.registry.RegistryAnswers;
import kz.patronat.texts.Texts;
import org.springframework.stereotype.Component;

/** What a case and a complaint leave behind alike, section by section. */
@Component
class Trail {

    private final CaseHistory history;
    private final FieldNames fields;
    private final Papers papers;
    private final Scans scans;
    private final NoticeDeliveries notices;
    private final RegistryAnswers answers;
    private final PostLetters letters;
    private final ReadingLog readings;
    private final Handovers handovers;
    private final StaffNames staff;
    private final Texts texts;

    Trail(
            CaseHistory history,
            FieldNames fields,
            Papers papers,
            Scans scans,
            NoticeDeliveries notices,
            RegistryAnswers answers,
            PostLetters letters,
            ReadingLog readings,
            Handovers handovers,
            StaffNames staff,
            Texts texts) {
        this.history = history;
        this.fields = fields;
        this.papers = papers;
        this.scans = scans;
        this.notices = notices;
        this.answers = answers;
        this.letters = letters;
        this.readings = readings;
        this.handovers = handovers;
        this.staff = staff;
        this.texts = texts;
    }

    /** For one story only. */
    Telling in(Language language) {
        return new Telling(language, history.names(language), staff.in(language), fields.in(language), texts);
    }

    Section journal(List<Entry> entries, Telling told) {
        return told.section(
                "journal",
                List.of("at", "who", "what"),
                entries.stream()
                        .map(entry -> List.of(
                                Telling.moment(entry.at()),
                                told.who(entry.userId()),
                                told.word(
                                        entry.key(),
                                        entry.arguments().stream()
                                                .map(told::name)
                                                .toArray()))));
    }

    Section steps(CaseNumber number, Telling told) {
        return told.section(
                "steps",
                List.of("from", "until", "process", "step", "who"),
                history.steps(number).stream()
                        .map(step -> List.of(
                                Telling.moment(step.from()),
                                step.isCancelled()
                                        ? told.word("audit.cancelled", Telling.moment(step.to()))
                                        : Telling.moment(step.to()),
                                told.name(step.process()),
                                told.name(step.name()),
                                told.who(step.userId()))));
    }

    Section rules(CaseNumber number, Telling told) {
        return rules(Stream.of(), number, told);
    }

    /** @param others what decided outside of the processes */
    Section rules(Stream<Rule> others, CaseNumber number, Telling told) {
        return told.section(
                "rules",
                List.of("at", "table", "asked", "row", "said"),
                Stream.concat(others, history.rules(number).stream())
                        .map(rule -> List.of(
                                Telling.moment(rule.at()),
                                told.word("audit.table", told.name(rule.table()), rule.version()),
                                cells(rule.asked(), told),
                                Objects.toString(rule.row(), ""),
                                rule.said().isEmpty() ? told.word("audit.no-rule") : cells(rule.said(), told))));
    }

    private static String cells(List<Cell> cells, Telling told) {
        return cells.stream().map(cell -> cell(cell, told)).collect(Collectors.joining("; "));
    }

    private static String cell(Cell cell, Telling told) {
        var value = told.answer(cell.value());
        return cell.column().isEmpty() ? value : told.name(cell.column()) + " = " + value;
    }

    Section papers(List<Paper> drawn, Telling told) {
        return told.section(
                "papers",
                List.of("name", "number", "version", "state", "signed", "issued", "hash"),
                drawn.stream()
                        .map(paper -> List.of(
                                told.word("document.kind." + paper.kind()),
                                paper.number(),
                                String.valueOf(paper.version()),
                                told.word("document.state." + paper.state()),
                                signings(paper, told),
                                issues(paper, told),
                                papers.fingerprint(paper).orElse(""))));
    }

    private String signings(Paper paper, Telling told) {
        return paper.signings().stream()
                .map(signing -> signing.name() + ", " + Written.day(signing.on())
                        + (signing.isElectronic() ? ", " + told.word("audit.by-key") : ""))
                .collect(Collectors.joining("\n"));
    }

    private String issues(Paper paper, Telling told) {
        return paper.issues().stream()
                .map(issue -> told.word("document.way." + issue.way()) + ": " + issue.to() + ", "
                        + Telling.moment(issue.at()) + ", " + told.who(issue.issuedBy()))
                .collect(Collectors.joining("\n"));
    }

    Section scans(Folder folder, Telling told) {
        return told.section(
                "scans",
                List.of("name", "at", "who", "hash"),
                scans.in(folder).stream()
                        .map(scan -> List.of(
                                scan.name(),
                                Telling.moment(scan.storedAt()),
                                told.who(scan.storedBy()),
                                scan.sha256())));
    }

    Section notices(CaseNumber number, Telling told) {
        return told.section(
                "notices",
                List.of("at", "what", "channel", "state", "delivered"),
                notices.of(number).stream()
                        .map(delivery -> List.of(
                                Telling.moment(delivery.createdAt()),
                                told.word(delivery.event(), delivery.arguments().toArray()),
                                told.word("casefile.notice-channel." + delivery.channel()),
                                told.word("notification.state." + delivery.state()),
                                Telling.moment(delivery.deliveredAt()))));
    }

    Section readings(CaseNumber number, Folder folder, Telling told) {
        var things = thingsToRead(number, folder, told);
        return told.section(
                "readings",
                List.of("at", "who", "fact", "reason"),
                readings.of(number).stream()
                        .map(reading -> List.of(
                                Telling.moment(reading.at()),
                                told.who(reading.userId()),
                                Fact.of(reading.fact())
                                        .map(fact -> thing(fact, things, told))
                                        .orElse(reading.fact()),
                                reason(reading.reason(), told))));
    }

    /** What lies in the folder, by what the reading log calls it. */
    private Map<Fact, String> thingsToRead(CaseNumber number, Folder folder, Telling told) {
        var things = new HashMap<Fact, String>();
        papers.in(folder).forEach(paper -> {
            var name = told.word("document.kind." + paper.kind()) + ", " + paper.number();
            things.put(Fact.paper(paper.id()), name);
            things.put(Fact.signatures(paper.id()), told.word("audit.fact.signatures", name));
        });
        scans.in(folder).forEach(scan -> things.put(Fact.scan(scan.id()), scan.name()));
        answers.of(number)
                .forEach(answer -> things.put(
                        new Fact(Fact.Kind.REGISTRY_ANSWER, answer.id().toString()),
                        told.word("registry.name." + answer.registry())));
        return things;
    }

    private String thing(Fact fact, Map<Fact, String> things, Telling told) {
        var known = things.get(fact);
        if (known != null) {
            return known;
        }
        return switch (fact.kind()) {
            case LETTER -> letter(fact, told);
            case LETTERS -> told.word("audit.fact.letters", Telling.day(fact.id()));
            case SIGNATURES -> told.word("audit.fact.signatures", told.word("audit.fact.PAPER"));
            case PAPER, SCAN, REGISTRY_ANSWER, EXPORT, LIST, STATUS -> told.word("audit.fact." + fact.kind());
        };
    }

    private String letter(Fact fact, Telling told) {
        return fact.uuid()
                .flatMap(letters::find)
                .map(letter -> told.word("audit.fact.letter-to", letter.number(), letter.recipient()))
                .orElseGet(() -> told.word("audit.fact.LETTER"));
    }

    /** What the service itself gave as the reason is kept in Kazakh or in both languages. */
    private String reason(String given, Telling told) {
        return Arrays.stream(OwnReason.values())
                .map(OwnReason::key)
                .filter(key -> texts.in(Language.KK, key).equals(given))
                .findFirst()
                .map(told::word)
                .map(words ->
                        words.contains(" / ") ? words.split(" / ")[told.language() == Language.KK ? 0 : 1] : words)
                .orElse(given);
    }

    /** Who passed a task to whom, and what deputies did in somebody's stead. */
    Section handovers(CaseNumber number, Telling told) {
        return told.section(
                "handovers",
                List.of("at", "who", "step", "what", "before", "after", "reason"),
                handovers.of(number).stream()
                        .map(handover -> List.of(
                                Telling.moment(handover.at()),
                                told.who(handover.by()),
                                told.name(handover.task()),
                                told.word("access.handover." + handover.kind()),
                                told.someone(handover.from()),
                                told.someone(handover.to()),
                                handover.reason())));
    }

    Section operations(CaseNumber number, Telling told) {
        return told.section(
                "operations",
                List.of("at", "who", "act", "step", "field", "before", "after"),
                history.operations(number).stream()
                        .map(operation -> List.of(
                                Telling.moment(operation.at()),
                                told.who(operation.userId()),
                                told.act(operation.act()),
                                operation.task() == null ? "" : told.name(operation.task()),
                                told.field(operation.property()),
                                told.value(operation.property(), operation.before()),
                                told.value(operation.property(), operation.after()))));
    }

    Section changes(CaseNumber number, Telling told) {
        return told.section(
                "changes",
                List.of("at", "who", "field", "before", "after"),
                history.changes(number).stream()
                        .map(change -> List.of(
                                Telling.moment(change.at()),
                                told.who(change.userId()),
                                told.field(change.variable()),
                                told.held(change.variable(), change.before()),
                                told.held(change.variable(), change.after()))));
    }
}
