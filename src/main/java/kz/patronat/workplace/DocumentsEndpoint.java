package kz.patronat.workplace;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Fact;
import kz.patronat.access.OwnReason;
import kz.patronat.access.ReadingLog;
import kz.patronat.access.Role;
import kz.patronat.access.SignedIn;
import kz.patronat.access.StaffNames;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Channel;
import kz.patronat.casefile.RequiredDocument;
import kz.patronat.casefile.RequiredDocument.How;
import kz.patronat.casefile.RequiredDocuments;
import kz.patronat.document.Content;
import kz.patronat.document.Inline;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperId;
import kz.patronat.document.Papers;
import kz.patronat.document.Scan;
import kz.patronat.document.ScanId;
import kz.patronat.document.ScanType;
import kz.patronat.document.Scans;
import kz.patronat.document.Signing;
import kz.patronat.document.VirusState;
import kz.patronat.engine.OpenTasks;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.signing.OfficialSignatures;
import kz.patronat.texts.Texts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The tab «Құжаттар / Документы» of Tasklist: scans and papers of the case or visit behind a task. */
@RestController
@RequestMapping("/camunda/api/patronat")
@AllowedTo({Role.REGISTRAR, Role.SPECIALIST, Role.HEAD, Role.DEPUTY_HEAD, Role.AKIMAT, Role.QUALITY_OFFICER})
class DocumentsEndpoint {

    private static final String OTHER = "OTHER";
    private static final String AWAITS_VERIFICATION = "AWAITS_VERIFICATION";

    private final OpenTasks tasks;
    private final ReachableFolders folders;
    private final Scans scans;
    private final Papers papers;
    private final OfficialSignatures signatures;
    private final RequiredDocuments required;
    private final ReadingLog readings;
    private final StaffNames staff;
    private final Texts texts;
    private final Clock clock;

    DocumentsEndpoint(
            OpenTasks tasks,
            ReachableFolders folders,
            Scans scans,
            Papers papers,
            OfficialSignatures signatures,
            RequiredDocuments required,
            ReadingLog readings,
            StaffNames staff,
            Texts texts,
            Clock clock) {
        this.tasks = tasks;
        this.folders = folders;
        this.scans = scans;
        this.papers = papers;
        this.signatures = signatures;
        this.required = required;
        this.readings = readings;
        this.staff = staff;
        this.texts = texts;
        this.clock = clock;
    }

    record Option(String code, String label) {}

    /**
     * @param picture whether the browser shows it as it is
     * @param opens whether it may be opened
     * @param waits whether the check for viruses is still to come
     * @param viruses what is known of its viruses, in words; nothing where nobody checks
     */
    record ScanRow(
            String id,
            String name,
            String documents,
            int kilobytes,
            String storedBy,
            String storedAt,
            boolean picture,
            boolean opens,
            boolean waits,
            String viruses) {}

    /** @param signatures whether there is a sheet of electronic signatures */
    record PaperRow(
            String id,
            String title,
            String number,
            int version,
            String state,
            String stateName,
            String dated,
            boolean signatures) {}

    record Documents(String folder, List<Option> kinds, List<ScanRow> scans, List<PaperRow> papers) {}

    /** Everything that lies in the folder of the task. */
    @GetMapping("/tasks/{taskId}/documents")
    Documents ofTask(
            @PathVariable String taskId, @AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        var task = tasks.find(taskId).orElseThrow(ReachableFolders.NotReachable::new);
        return documents(task.folder(), reader, ReaderLanguage.of(request));
    }

    @GetMapping("/folders/{key}/documents")
    Documents ofFolder(@PathVariable String key, @AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        return documents(key, reader, ReaderLanguage.of(request));
    }

    /** Takes a scan; a file that is not taken answers 400 with the reason. */
    @PostMapping(path = "/folders/{key}/scans", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Documents upload(
            @PathVariable String key,
            @RequestParam String document,
            @RequestParam MultipartFile file,
            @AuthenticationPrincipal SignedIn reader,
            HttpServletRequest request)
            throws IOException {
        var folder = folders.folder(reader, key);
        var language = ReaderLanguage.of(request);
        if (kinds(reader, key, language).stream().noneMatch(kind -> kind.code().equals(document))) {
            throw new RejectedInput("document", "workplace.document.kind");
        }
        var name = file.getOriginalFilename();
        scans.store(folder, document, name == null ? "" : name, file.getBytes(), reader.getName());
        return documents(key, reader, language);
    }

    @GetMapping("/folders/{key}/scans/{id}")
    ResponseEntity<byte[]> scan(
            @PathVariable String key, @PathVariable String id, @AuthenticationPrincipal SignedIn reader) {
        var scan = ScanId.of(id);
        var content = scans.open(folders.folder(reader, key), scan).orElseThrow(ReachableFolders.NotReachable::new);
        return opened(key, Fact.scan(scan), content, reader);
    }

    @GetMapping("/folders/{key}/papers/{id}")
    ResponseEntity<byte[]> paper(
            @PathVariable String key,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String lang,
            @AuthenticationPrincipal SignedIn reader) {
        var paper = PaperId.of(id);
        var language = lang.isEmpty() ? papers.get(paper).language() : Language.of(lang);
        var content = papers.open(folders.folder(reader, key), paper, language)
                .orElseThrow(ReachableFolders.NotReachable::new);
        return opened(key, Fact.paper(paper), content, reader);
    }

    private Documents documents(String key, SignedIn reader, Language language) {
        var folder = folders.folder(reader, key);
        var kinds = kinds(reader, key, language);
        return new Documents(
                key,
                kinds,
                scans.in(folder).stream()
                        .map(scan -> row(scan, kinds, language))
                        .toList(),
                papers.in(folder).stream().map(paper -> row(paper, language)).toList());
    }

    private ScanRow row(Scan scan, List<Option> kinds, Language language) {
        var viruses = scan.viruses();
        return new ScanRow(
                scan.id().toString(),
                scan.name(),
                scan.documents().stream().map(code -> label(code, kinds)).collect(Collectors.joining("; ")),
                (scan.size() + 1023) / 1024,
                staff.in(language).apply(scan.storedBy()),
                Written.moment(scan.storedAt()),
                scan.type() != ScanType.PDF,
                viruses.lets(),
                viruses.waits(),
                viruses == VirusState.OFF ? "" : texts.in(language, "document.scan.virus." + viruses));
    }

    private PaperRow row(Paper paper, Language language) {
        var state = state(paper);
        return new PaperRow(
                paper.id().toString(),
                texts.in(language, "workplace.paper." + paper.kind().name()),
                paper.number(),
                paper.version(),
                state,
                texts.in(language, "workplace.paper-state." + state),
                Shown.date(paper.dated()),
                paper.signings().stream().anyMatch(Signing::isElectronic));
    }

    /** A signature that nobody could check so far is no signature yet, but nobody has to sign again. */
    private String state(Paper paper) {
        return paper.state() == Paper.State.AWAITS_SIGNATURE && signatures.isUnverified(paper.id())
                ? AWAITS_VERIFICATION
                : paper.state().name();
    }

    private List<Option> kinds(SignedIn reader, String key, Language language) {
        var options = new ArrayList<>(required(reader, key).stream()
                // Of an identity document no copy is ever made (Law on personal data, art. 7).
                .filter(document -> document.how() != How.SEEN)
                .map(document -> new Option(document.code(), document.name().in(language)))
                .toList());
        options.add(new Option(OTHER, texts.in(language, "workplace.document.other")));
        return options;
    }

    private static String label(String code, List<Option> kinds) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(code);
    }

    private List<RequiredDocument> required(SignedIn reader, String key) {
        var file = folders.caseFile(reader, key);
        return required.of(
                file.map(CaseFile::channel).orElse(Channel.OFFICE),
                file.map(CaseFile::married).orElse(true),
                file.map(found -> Zone.day(found.submittedAt())).orElseGet(() -> LocalDate.now(clock)));
    }

    /** Who opens the tab works on the case; that is the reason. */
    private ResponseEntity<byte[]> opened(String folder, Fact fact, Content content, SignedIn reader) {
        readings.record(folder, reader.getName(), fact, OwnReason.DOCUMENTS);
        return Inline.sent(content);
    }
}
