package kz.patronat.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Deputies;
import kz.patronat.access.Fact;
import kz.patronat.access.ReadingLog;
import kz.patronat.access.Role;
import kz.patronat.access.SignedIn;
import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.People;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.ComplaintDossiers;
import kz.patronat.engine.CaseHistory;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Written;
import kz.patronat.provider.Providers;
import kz.patronat.texts.Texts;
import kz.patronat.workplace.ReaderLanguage;
import kz.patronat.workplace.WayOnPicture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The auditor's history of cases, in Cockpit. Nothing here changes a case; who takes files away says why and stands in
 * the reading log.
 */
@RestController
@RequestMapping("/camunda/api/patronat/audit")
@AllowedTo(Role.AUDITOR)
class AuditEndpoint {

    private static final MediaType ZIP = MediaType.valueOf("application/zip");

    private final CaseRegister register;
    private final CaseStory story;
    private final ComplaintStory complaintStory;
    private final CaseHistory history;
    private final Export export;
    private final CaseFiles caseFiles;
    private final People people;
    private final Providers providers;
    private final ReadingLog readings;
    private final TakenLists lists;
    private final ComplaintDossiers complaints;
    private final Deputies deputies;
    private final StaffDirectory staff;
    private final Texts texts;

    AuditEndpoint(
            CaseRegister register,
            CaseStory story,
            ComplaintStory complaintStory,
            CaseHistory history,
            Export export,
            CaseFiles caseFiles,
            People people,
            Providers providers,
            ReadingLog readings,
            TakenLists lists,
            ComplaintDossiers complaints,
            Deputies deputies,
            StaffDirectory staff,
            Texts texts) {
        this.register = register;
        this.story = story;
        this.complaintStory = complaintStory;
        this.history = history;
        this.export = export;
        this.caseFiles = caseFiles;
        this.people = people;
        this.providers = providers;
        this.readings = readings;
        this.lists = lists;
        this.complaints = complaints;
        this.deputies = deputies;
        this.staff = staff;
        this.texts = texts;
    }

    record Option(String value, String name) {}

    /** What the fields of the search may be. */
    record Choices(List<Option> providers, List<Option> statuses, List<Option> questions, List<Option> orders) {}

    record Row(
            String number,
            String applicant,
            String provider,
            String status,
            String registered,
            String due,
            boolean overdue,
            String ended) {}

    /** @param about number of the case, empty where it is about none */
    record ComplaintRow(
            String number,
            String complainant,
            String provider,
            String status,
            String registered,
            String about,
            String ended) {}

    record Listed(int total, int size, List<Row> rows) {}

    record Story(
            String number,
            String applicant,
            String status,
            String provider,
            List<WayOnPicture> paths,
            List<Section> sections) {}

    record Taking(@Nullable String reason) {}

    @GetMapping("/choices")
    Choices choices(@AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        var language = ReaderLanguage.of(request);
        return new Choices(
                reader.member().providers().stream()
                        .map(id -> new Option(id.value(), providers.get(id).name(language)))
                        .toList(),
                options(CaseStatus.values(), "casefile.status.", language),
                options(Question.values(), "audit.question.", language),
                options(CaseRegister.Order.values(), "audit.order.", language));
    }

    /** Cases of the reader's providers; what is not named is not asked. */
    @GetMapping("/cases")
    Listed cases(
            Asked asked,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal SignedIn reader,
            HttpServletRequest request) {
        if (page < 0 || page > Integer.MAX_VALUE / CaseRegister.PAGE) {
            throw new RejectedInput("page", "audit.no-such-page");
        }
        var language = ReaderLanguage.of(request);
        var found = register.find(asked, reader.member().providers(), page);
        return new Listed(found.total(), CaseRegister.PAGE, rows(found.lines(), language));
    }

    @GetMapping("/cases/{number}")
    Story one(@PathVariable String number, @AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        var file = readable(number, reader);
        var language = ReaderLanguage.of(request);
        return new Story(
                number,
                people.applicant(file.number()).name().full(),
                texts.in(language, "casefile.status." + file.status()),
                providers.get(file.provider()).name(language),
                ways(file.number(), language),
                story.of(file, language));
    }

    /** Complaints whose number or surname begins so, the newest first. */
    @GetMapping("/complaints")
    List<ComplaintRow> complaints(
            @RequestParam String q, @AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        var language = ReaderLanguage.of(request);
        return q.isBlank()
                ? List.of()
                : complaints.beginning(q.strip(), reader.member().providers(), CaseRegister.PAGE).stream()
                        .map(complaint -> row(complaint, language))
                        .toList();
    }

    @GetMapping("/complaints/{number}")
    Story complaint(@PathVariable String number, @AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        var complaint = readableComplaint(number, reader);
        var language = ReaderLanguage.of(request);
        return new Story(
                number,
                complaint.filing().complainant().name().full(),
                texts.in(language, "complaint.status." + complaint.status()),
                providers.get(complaint.provider()).name(language),
                ways(new CaseNumber(number), language),
                complaintStory.of(complaint, language));
    }

    /** The whole complaint; the reading is written down before. */
    @PostMapping("/complaints/{number}/export")
    ResponseEntity<byte[]> takeComplaint(
            @PathVariable String number, @RequestBody Taking taking, @AuthenticationPrincipal SignedIn reader) {
        var complaint = readableComplaint(number, reader);
        var reason = Objects.requireNonNullElse(taking.reason(), "");
        readings.record(number, reader.getName(), Fact.EXPORT, reason);
        // The papers of the case go along, so that the case has to tell of it, too.
        if (complaint.caseNumber() != null) {
            readings.record(complaint.caseNumber(), reader.getName(), Fact.EXPORT, number + ": " + reason);
        }
        return zip(export.of(complaint), number);
    }

    /** Who stood in for whom at the reader's providers, the latest first. */
    @GetMapping("/deputies")
    Section deputies(@AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        var language = ReaderLanguage.of(request);
        return new Section(
                "deputies",
                texts.in(language, "audit.section.deputies"),
                Stream.of("absent", "deputy", "from", "until", "reason", "order", "named", "ended")
                        .map(column -> texts.in(language, "audit.column." + column))
                        .toList(),
                deputies.at(reader.member().providers()).stream()
                        .map(ship -> List.of(
                                staff.name(ship.absent()),
                                staff.name(ship.deputy()),
                                Written.day(ship.from()),
                                Written.day(ship.until()),
                                ship.reason(),
                                Objects.requireNonNullElse(ship.order(), ""),
                                staff.name(ship.namedBy()) + ", " + Written.moment(ship.namedAt()),
                                ship.endedBy() == null || ship.endedAt() == null
                                        ? ""
                                        : staff.name(ship.endedBy()) + ", " + Written.moment(ship.endedAt())))
                        .toList());
    }

    /** Who took lists of the reader's providers away, the latest first. */
    @GetMapping("/lists")
    Section lists(@AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        return lists.seenBy(reader, ReaderLanguage.of(request));
    }

    /** The whole case with a manifest of sums; the reading is written down before. */
    @PostMapping("/cases/{number}/export")
    ResponseEntity<byte[]> take(
            @PathVariable String number, @RequestBody Taking taking, @AuthenticationPrincipal SignedIn reader) {
        var file = readable(number, reader);
        readings.record(file.number(), reader.getName(), Fact.EXPORT, Objects.requireNonNullElse(taking.reason(), ""));
        return zip(export.of(file), number);
    }

    /** The list that a search found, all of its pages; the reading is written down before. */
    @PostMapping("/export")
    ResponseEntity<byte[]> takeList(
            Asked asked,
            @RequestBody Taking taking,
            @AuthenticationPrincipal SignedIn reader,
            HttpServletRequest request) {
        var language = ReaderLanguage.of(request);
        var found = register.all(asked, reader.member().providers());
        var contents = export.contents(asked, found.size());
        readings.record(
                TakenLists.FOLDER,
                reader.getName(),
                new Fact(Fact.Kind.LIST, contents),
                Objects.requireNonNullElse(taking.reason(), ""));
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.of("number", "name", "provider", "state", "registered", "due", "overdue", "ended")
                .map(column -> texts.in(language, "audit.column." + column))
                .toList());
        rows(found, language).forEach(row -> rows.add(cells(row, language)));
        return zip(export.of(rows, contents), TakenLists.FOLDER);
    }

    private List<String> cells(Row row, Language language) {
        return List.of(
                row.number(),
                row.applicant(),
                row.provider(),
                row.status(),
                row.registered(),
                row.due(),
                row.overdue() ? texts.in(language, "audit.yes") : "",
                row.ended());
    }

    private List<WayOnPicture> ways(CaseNumber number, Language language) {
        var names = history.names(language);
        return history.paths(number).stream()
                .map(path -> WayOnPicture.of(path, names, texts, language))
                .toList();
    }

    private Complaint readableComplaint(String number, SignedIn reader) {
        return complaints
                .find(number)
                .filter(complaint -> reader.reads(complaint.provider()))
                .orElseThrow(() -> new RejectedInput("number", "audit.no-complaint"));
    }

    private ComplaintRow row(Complaint complaint, Language language) {
        return new ComplaintRow(
                complaint.number(),
                complaint.filing().complainant().name().full(),
                providers.get(complaint.provider()).name(language),
                texts.in(language, "complaint.status." + complaint.status()),
                Written.day(complaint.registeredOn()),
                complaint.caseNumber() == null ? "" : complaint.caseNumber().value(),
                complaint.closedAt() == null ? "" : Written.moment(complaint.closedAt()));
    }

    private CaseFile readable(String number, SignedIn reader) {
        return caseFiles
                .find(new CaseNumber(number))
                .filter(file -> reader.reads(file.provider()))
                .orElseThrow(() -> new RejectedInput("number", "audit.no-case"));
    }

    private List<Row> rows(List<CaseRegister.Line> lines, Language language) {
        var names = new HashMap<ProviderId, String>();
        return lines.stream()
                .map(line -> row(
                        line,
                        names.computeIfAbsent(
                                line.provider(), id -> providers.get(id).name(language)),
                        language))
                .toList();
    }

    private Row row(CaseRegister.Line line, String provider, Language language) {
        return new Row(
                line.number().value(),
                line.applicant().full(),
                provider,
                texts.in(language, "casefile.status." + line.status()),
                Written.day(line.registered()),
                line.due() == null ? "" : Written.day(line.due()),
                line.overdue(),
                line.ended() == null ? "" : Written.moment(line.ended()));
    }

    private List<Option> options(Enum<?>[] values, String prefix, Language language) {
        return Stream.of(values)
                .map(value -> new Option(value.name(), texts.in(language, prefix + value.name())))
                .toList();
    }

    private static ResponseEntity<byte[]> zip(byte[] bytes, String name) {
        return ResponseEntity.ok()
                .contentType(ZIP)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".zip", java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
