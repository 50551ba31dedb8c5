package kz.patronat.workplace;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Fact;
import kz.patronat.access.OwnReason;
import kz.patronat.access.ReadingLog;
import kz.patronat.access.Role;
import kz.patronat.access.SignedIn;
import kz.patronat.document.Content;
import kz.patronat.document.Inline;
import kz.patronat.document.Official;
import kz.patronat.document.PagePictures;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperId;
import kz.patronat.document.Papers;
import kz.patronat.document.SignatureMark;
import kz.patronat.document.SignatureSheets;
import kz.patronat.engine.OpenTasks;
import kz.patronat.engine.OpenTasks.OpenTask;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.signing.ElectronicSignature;
import kz.patronat.signing.ElectronicSignature.State;
import kz.patronat.signing.KeyFile;
import kz.patronat.signing.NcaLayer;
import kz.patronat.signing.OfficialSignatures;
import kz.patronat.signing.PaperToSign;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;

/** The tab «Қол қою / Подписание» of Tasklist: the paper of the task, its exact bytes, and the signature on them. */
@RestController
@RequestMapping("/camunda/api/patronat")
@AllowedTo({Role.REGISTRAR, Role.SPECIALIST, Role.HEAD, Role.DEPUTY_HEAD, Role.AKIMAT, Role.QUALITY_OFFICER})
class SigningEndpoint {

    private final OpenTasks tasks;
    private final ReachableFolders folders;
    private final OfficialSignatures signatures;
    private final Papers papers;
    private final SignatureSheets sheets;
    private final PagePictures pictures;
    private final KeyFile keyFile;
    private final NcaLayer ncaLayer;
    private final ReadingLog readings;
    private final Texts texts;

    SigningEndpoint(
            OpenTasks tasks,
            ReachableFolders folders,
            OfficialSignatures signatures,
            Papers papers,
            SignatureSheets sheets,
            PagePictures pictures,
            KeyFile keyFile,
            NcaLayer ncaLayer,
            ReadingLog readings,
            Texts texts) {
        this.tasks = tasks;
        this.folders = folders;
        this.signatures = signatures;
        this.papers = papers;
        this.sheets = sheets;
        this.pictures = pictures;
        this.keyFile = keyFile;
        this.ncaLayer = ncaLayer;
        this.readings = readings;
        this.texts = texts;
    }

    /** @param iin null while the person has none */
    record SignerRow(
            String name, @Nullable String iin, @Nullable String masked) {}

    record PaperRow(
            String id,
            String folder,
            String title,
            String number,
            int version,
            String dated,
            String language,
            String sha256,
            int pages) {}

    /**
     * @param part in which the person signed
     * @param reason only of a refused one
     */
    record SignatureRow(
            String id,
            String name,
            String part,
            String at,
            String state,
            String stateName,
            @Nullable String owner,
            @Nullable String serialNumber,
            @Nullable String reason) {}

    /**
     * @param paper null for a task at which nothing is signed
     * @param refusal why the reader may not sign it now
     * @param ncaLayer address of the local signing tool
     * @param keyFile whether a key file may be brought along
     */
    record Signing(
            @Nullable PaperRow paper,
            @Nullable String refusal,
            SignerRow signer,
            boolean signed,
            List<SignatureRow> signatures,
            String ncaLayer,
            boolean keyFile) {}

    /** @param cms detached, in Base64 */
    record Sent(
            @Nullable String paper,
            @Nullable String sha256,
            @Nullable String cms) {}

    @GetMapping("/tasks/{taskId}/signing")
    Signing show(@PathVariable String taskId, @AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        return shown(task(taskId, reader), reader, ReaderLanguage.of(request));
    }

    /** The exact bytes that are signed. */
    @GetMapping("/tasks/{taskId}/signing/paper")
    ResponseEntity<byte[]> paper(@PathVariable String taskId, @AuthenticationPrincipal SignedIn reader) {
        var task = task(taskId, reader);
        var original = papers.original(asked(task, reader).paper());
        readings.record(folder(original.id()), reader.getName(), Fact.paper(original.id()), OwnReason.SIGNING);
        return Inline.sent(new Content(original.name(), "application/pdf", original.bytes()));
    }

    /** A page of it as a picture, for the browser shows no PDF inside of Tasklist. */
    @GetMapping("/tasks/{taskId}/signing/pages/{page}")
    ResponseEntity<byte[]> page(
            @PathVariable String taskId, @PathVariable int page, @AuthenticationPrincipal SignedIn reader) {
        var task = task(taskId, reader);
        var original = papers.original(asked(task, reader).paper());
        var picture = pictures.page(original, page);
        readings.recordPart(folder(original.id()), reader.getName(), Fact.paper(original.id()), OwnReason.SIGNING);
        return Inline.sent(new Content("page-" + page + ".png", "image/png", picture));
    }

    @PostMapping("/tasks/{taskId}/signing")
    Signing sign(
            @PathVariable String taskId,
            @RequestBody Sent sent,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request) {
        var task = task(taskId, person);
        signatures.sign(task, person, id(sent.paper()), sent.sha256(), sent.cms());
        return shown(task, person, ReaderLanguage.of(request));
    }

    /** Signs with the person's key file, brought along for this one signature. */
    @PostMapping(path = "/tasks/{taskId}/signing/key-file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Signing signWithKeyFile(
            @PathVariable String taskId,
            @RequestParam String paper,
            @RequestParam String sha256,
            @RequestParam MultipartFile file,
            @RequestParam String password,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request)
            throws IOException {
        var task = task(taskId, person);
        var original = signatures.checked(task, person, id(paper), sha256);
        var cms = keyFile.sign(original.bytes(), file.getBytes(), password);
        signatures.sign(task, person, original.id(), original.sha256(), cms);
        return shown(task, person, ReaderLanguage.of(request));
    }

    /** The sheet that shows who signed the paper with a key. */
    @GetMapping("/folders/{key}/papers/{id}/signatures")
    ResponseEntity<byte[]> sheet(
            @PathVariable String key, @PathVariable String id, @AuthenticationPrincipal SignedIn reader) {
        var paper = paperIn(key, id, reader);
        var marks = signatures.of(paper.id()).stream()
                .filter(signature -> signature.state() == State.VALID)
                .map(SigningEndpoint::mark)
                .toList();
        if (marks.isEmpty()) {
            throw new ReachableFolders.NotReachable();
        }
        signaturesRead(paper, reader);
        return Inline.sent(sheets.print(paper, papers.original(paper.id()), marks));
    }

    /** The signature itself, to be verified with other tools. */
    @GetMapping("/folders/{key}/papers/{id}/signatures/{signature}")
    ResponseEntity<byte[]> cms(
            @PathVariable String key,
            @PathVariable String id,
            @PathVariable UUID signature,
            @AuthenticationPrincipal SignedIn reader) {
        var paper = paperIn(key, id, reader);
        var cms = signatures.cms(paper.id(), signature).orElseThrow(ReachableFolders.NotReachable::new);
        signaturesRead(paper, reader);
        return Inline.sent(
                new Content(papers.original(paper.id()).name() + ".p7s", "application/pkcs7-signature", cms));
    }

    private Signing shown(OpenTask task, SignedIn reader, Language language) {
        var asked = signatures.asked(task, reader.getName()).orElse(null);
        var refusal = signatures.refusal(task, reader).map(no -> texts.in(language, no));
        return new Signing(
                asked == null ? null : row(asked, task, language),
                refusal.orElse(null),
                signer(reader),
                asked != null && papers.get(asked.paper()).isSignedAs(asked.as()),
                asked == null
                        ? List.of()
                        : signatures.of(asked.paper()).stream()
                                .map(signature -> row(signature, language))
                                .toList(),
                ncaLayer.address(),
                keyFile.isOn());
    }

    private PaperRow row(PaperToSign asked, OpenTask task, Language language) {
        var paper = papers.get(asked.paper());
        var original = papers.original(paper.id());
        return new PaperRow(
                paper.id().toString(),
                paper.folder().key(),
                texts.in(language, "workplace.paper." + paper.kind().name()),
                paper.number(),
                paper.version(),
                Shown.date(paper.dated()),
                texts.in(language, "workplace.language." + original.language().code()),
                original.sha256(),
                pictures.count(original));
    }

    private SignatureRow row(ElectronicSignature signature, Language language) {
        var certificate = signature.certificate();
        return new SignatureRow(
                signature.id().toString(),
                signature.name(),
                texts.in(language, "document.signer." + signature.as()),
                Written.moment(signature.signedAt()),
                signature.state().name(),
                texts.in(language, "signing.state." + signature.state()),
                certificate == null ? null : certificate.owner(),
                certificate == null ? null : certificate.serialNumber(),
                signature.state() == State.REFUSED ? reason(signature, language) : null);
    }

    private String reason(ElectronicSignature signature, Language language) {
        var key = "signature.refused." + signature.reason();
        return texts.in(language, texts.has(key) ? key : "signing.replaced");
    }

    private static SignerRow signer(SignedIn reader) {
        var iin = reader.member().iin();
        return new SignerRow(
                reader.member().name().full(), iin == null ? null : iin.value(), iin == null ? null : iin.masked());
    }

    private static SignatureMark mark(ElectronicSignature signature) {
        var certificate = Objects.requireNonNull(signature.certificate());
        return new SignatureMark(
                new Official(signature.name(), signature.role()),
                signature.as(),
                new Iin(signature.iin()).masked(),
                certificate.owner(),
                certificate.bin(),
                certificate.serialNumber(),
                certificate.issuer(),
                local(certificate.notBefore()),
                local(certificate.notAfter()),
                local(signature.signedAt()),
                local(Objects.requireNonNull(signature.verifiedAt())),
                certificate.revocation());
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, Zone.ALMATY);
    }

    private OpenTask task(String taskId, SignedIn reader) {
        return tasks.find(taskId)
                .filter(task -> reader.reads(task.provider()))
                .orElseThrow(ReachableFolders.NotReachable::new);
    }

    private PaperToSign asked(OpenTask task, SignedIn reader) {
        return signatures.asked(task, reader.getName()).orElseThrow(ReachableFolders.NotReachable::new);
    }

    private Paper paperIn(String key, String id, SignedIn reader) {
        var folder = folders.folder(reader, key);
        return papers.find(PaperId.of(id))
                .filter(paper -> paper.folder().equals(folder))
                .orElseThrow(ReachableFolders.NotReachable::new);
    }

    private static PaperId id(@Nullable String paper) {
        try {
            return PaperId.of(Objects.requireNonNullElse(paper, ""));
        } catch (IllegalArgumentException noId) {
            throw new RejectedInput("paper", "signing.other");
        }
    }

    private void signaturesRead(Paper paper, SignedIn reader) {
        readings.recordPart(paper.folder().key(), reader.getName(), Fact.signatures(paper.id()), OwnReason.DOCUMENTS);
    }

    private String folder(PaperId paper) {
        return papers.get(paper).folder().key();
    }
}
