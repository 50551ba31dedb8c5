package kz.patronat.complaint;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.access.StaffNames;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.CaseJournal.Entry;
import kz.patronat.casefile.Child;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.Decision;
import kz.patronat.casefile.Decisions;
import kz.patronat.casefile.SubmittedDocuments;
import kz.patronat.complaint.store.ComplaintJournal;
import kz.patronat.document.Folder;
import kz.patronat.document.Paper;
import kz.patronat.document.Papers;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a packet says beside its papers: documents handed in, decisions, signatures, and who did what when. */
@Component
class PacketLog {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss");

    private final CaseJournal cases;
    private final ComplaintJournal complaints;
    private final Decisions decisions;
    private final Children children;
    private final SubmittedDocuments documents;
    private final Papers papers;
    private final StaffNames staff;
    private final Texts texts;

    PacketLog(
            CaseJournal cases,
            ComplaintJournal complaints,
            Decisions decisions,
            Children children,
            SubmittedDocuments documents,
            Papers papers,
            StaffNames staff,
            Texts texts) {
        this.cases = cases;
        this.complaints = complaints;
        this.decisions = decisions;
        this.children = children;
        this.documents = documents;
        this.papers = papers;
        this.staff = staff;
        this.texts = texts;
    }

    /** @param folders where papers about the complaint lie */
    void add(Map<String, byte[]> files, Complaint complaint, List<Folder> folders) {
        for (var language : Language.values()) {
            put(files, "log", language, log(language, complaint));
            if (complaint.caseNumber() != null) {
                put(files, "documents", language, handedIn(language, complaint.caseNumber()));
                put(files, "decisions", language, decided(language, complaint.caseNumber()));
            }
            put(
                    files,
                    "signatures",
                    language,
                    folders.stream()
                            .flatMap(folder -> papers.in(folder).stream())
                            .flatMap(paper -> signings(language, paper))
                            .toList());
        }
    }

    private List<String> log(Language language, Complaint complaint) {
        var lines = new ArrayList<String>();
        for (Entry entry : entries(complaint)) {
            lines.add(at(entry.at()) + "\t" + name(language, entry.userId()) + "\t"
                    + texts.in(language, entry.key(), entry.arguments().toArray()));
        }
        return lines;
    }

    /** The case remembers what happened to its complaints too. */
    private List<Entry> entries(Complaint complaint) {
        return complaint.caseNumber() == null
                ? Stream.of(complaint.first(), complaint.number())
                        .filter(Objects::nonNull)
                        .flatMap(number -> complaints.of(number).stream())
                        .toList()
                : cases.of(complaint.caseNumber());
    }

    private List<String> handedIn(Language language, CaseNumber number) {
        return documents.of(number).stream()
                .map(document -> document.name().in(language) + "\t"
                        + texts.in(language, "complaint.packet.how." + document.how()))
                .toList();
    }

    private List<String> decided(Language language, CaseNumber number) {
        var names = children.of(number).stream()
                .collect(Collectors.toMap(Child::id, child -> child.name().full()));
        return decisions.of(number).stream()
                .map(decision -> line(language, decision, names))
                .toList();
    }

    private String line(Language language, Decision decision, Map<UUID, String> names) {
        return Stream.of(
                        Stream.of(
                                at(decision.at()),
                                name(language, decision.userId()),
                                texts.in(language, "complaint.packet.stage." + decision.stage())),
                        decision.children().stream()
                                .map(child -> names.getOrDefault(child.child(), "-") + ": "
                                        + texts.in(language, "complaint.packet.decided." + child.outcome())),
                        decision.grounds().stream().map(ground -> ground.facts() + " (" + ground.evidence() + ")"))
                .flatMap(part -> part)
                .collect(Collectors.joining("\t"));
    }

    private Stream<String> signings(Language language, Paper paper) {
        return paper.signings().stream()
                .map(signing -> paper.number() + "\t" + texts.in(language, "document.signer." + signing.as()) + "\t"
                        + signing.name() + "\t" + Written.day(signing.on()));
    }

    private String name(Language language, @Nullable String userId) {
        return userId == null ? "-" : staff.in(language).apply(userId);
    }

    private static String at(Instant instant) {
        return MOMENT.format(instant.atZone(Zone.ALMATY));
    }

    private static void put(Map<String, byte[]> files, String name, Language language, List<String> lines) {
        files.put(
                name + "-" + language.code() + ".txt",
                (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
