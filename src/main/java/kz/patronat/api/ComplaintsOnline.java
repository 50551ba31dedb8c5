package kz.patronat.api;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.ForMachines;
import kz.patronat.access.Role;
import kz.patronat.access.Scope;
import kz.patronat.access.SignedIn;
import kz.patronat.complaint.Attachment;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.ComplaintStatuses;
import kz.patronat.complaint.ComplaintStatuses.Standing;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Zone;
import kz.patronat.portal.AttachedFiles;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The portal sends complaints and asks where they stand; so do officials and 1414 (clauses C17, C20, C23). */
@RestController
@RequestMapping("/api/v1/complaints")
class ComplaintsOnline {

    private final SignedComplaints complaints;
    private final SignedAdditions additions;
    private final AttachedFiles files;
    private final ComplaintStatuses statuses;
    private final Texts texts;

    ComplaintsOnline(
            SignedComplaints complaints,
            SignedAdditions additions,
            AttachedFiles files,
            ComplaintStatuses statuses,
            Texts texts) {
        this.complaints = complaints;
        this.additions = additions;
        this.files = files;
        this.statuses = statuses;
        this.texts = texts;
    }

    record Step(String status, String name, OffsetDateTime at) {}

    /**
     * Where a complaint stands; nothing of what it says.
     *
     * @param dueDate the last day of the answer
     * @param explanation of that day, line by line
     * @param defects what is still missing
     */
    record State(
            String number,
            String status,
            String name,
            LocalDate registeredOn,
            LocalDate dueDate,
            List<String> explanation,
            List<String> defects,
            List<Step> steps) {}

    /**
     * Registers the complaint; the same request again answers the same registration.
     *
     * @param request what it says, as JSON, the very bytes that the person signed
     * @param signature detached CMS of these bytes, in DER or Base64; without it the complaint lacks a signature
     * @param files those that the request names
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AllowedTo(Role.PORTAL)
    @ForMachines(Scope.COMPLAINTS_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    State submit(
            @RequestParam(required = false) @Nullable MultipartFile request,
            @RequestParam(required = false) @Nullable MultipartFile signature,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            WebRequest web)
            throws IOException {
        var language = AskedLanguage.strictly(web);
        var bytes = bytes(request);
        var named = ComplaintRequest.read(bytes).attachments();
        var complaint =
                complaints.take(bytes, signature == null ? null : signature.getBytes(), attachments(files, named));
        return state(statuses.of(complaint.number()).orElseThrow(), language);
    }

    /**
     * Takes what the complaint lacked; the same request again changes nothing.
     *
     * @param request what is added, as JSON
     * @param signature detached CMS of its bytes, when the complaint is to be signed by it
     */
    @PostMapping(path = "/{number}/additions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AllowedTo(Role.PORTAL)
    @ForMachines(Scope.COMPLAINTS_WRITE)
    State add(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable MultipartFile request,
            @RequestParam(required = false) @Nullable MultipartFile signature,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            WebRequest web)
            throws IOException {
        var language = AskedLanguage.strictly(web);
        var bytes = bytes(request);
        var complaint = additions.open(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        additions.take(complaint, bytes, signature == null ? null : signature.getBytes(), FilePart.all(files));
        return state(statuses.of(number).orElseThrow(), language);
    }

    private static byte[] bytes(@Nullable MultipartFile request) throws IOException {
        if (request == null) {
            throw new RejectedInput("request", "portal.request-missing");
        }
        return request.getBytes();
    }

    private List<Attachment> attachments(
            @Nullable List<MultipartFile> sent, @Nullable List<@Nullable NamedFile> named) {
        return files.checked(FilePart.all(sent), NamedFile.all(named)).stream()
                .map(file -> new Attachment(file.scan(), file.content()))
                .toList();
    }

    @GetMapping("/{number}")
    @AllowedTo({
        Role.PORTAL,
        Role.CONTACT_CENTRE,
        Role.REGISTRAR,
        Role.SPECIALIST,
        Role.HEAD,
        Role.DEPUTY_HEAD,
        Role.AKIMAT,
        Role.QUALITY_OFFICER
    })
    @ForMachines(Scope.COMPLAINTS_READ)
    State state(@PathVariable String number, @AuthenticationPrincipal SignedIn reader, WebRequest web) {
        var language = AskedLanguage.strictly(web);
        return statuses.of(number)
                .filter(standing -> mayAsk(reader, standing.complaint()))
                .map(standing -> state(standing, language))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean mayAsk(SignedIn reader, Complaint complaint) {
        return reader.has(Role.PORTAL) || reader.has(Role.CONTACT_CENTRE) || reader.reads(complaint.provider());
    }

    private State state(Standing standing, Language language) {
        var complaint = standing.complaint();
        return new State(
                complaint.number(),
                complaint.status().name(),
                name(language, complaint.status()),
                complaint.registeredOn(),
                standing.term().dueDate(),
                standing.term().explanation(language),
                complaint.defects().stream()
                        .map(defect -> texts.in(language, "complaint.defect." + defect))
                        .toList(),
                standing.reached().stream()
                        .map(step -> new Step(
                                step.status().name(),
                                name(language, step.status()),
                                step.at().atZone(Zone.ALMATY).toOffsetDateTime()))
                        .toList());
    }

    private String name(Language language, Complaint.Status status) {
        return texts.in(language, "complaint.status." + status);
    }
}
