package kz.patronat.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.OffsetDateTime;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.ForMachines;
import kz.patronat.access.Role;
import kz.patronat.access.Scope;
import kz.patronat.access.SignedIn;
import kz.patronat.cabinet.PersonalRequest;
import kz.patronat.cabinet.PersonalRequest.Kind;
import kz.patronat.cabinet.PersonalRequest.State;
import kz.patronat.cabinet.PersonalRequests;
import kz.patronat.cabinet.SignedRequest;
import kz.patronat.cabinet.Taking;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The portal sends what an applicant signs about the own case (clauses C12, C26; APPC art. 73). */
@RestController
@RequestMapping("/api/v1/applications/{number}")
@AllowedTo(Role.PORTAL)
@ForMachines(Scope.APPLICATIONS_WRITE)
class CabinetRequests {

    /** Longer than any such request; the reader of the schema says so to whoever sends more. */
    private static final int MOST = 1024 * 1024 + 1;

    private final PersonalRequests requests;
    private final Texts texts;

    CabinetRequests(PersonalRequests requests, Texts texts) {
        this.requests = requests;
        this.texts = texts;
    }

    /**
     * How far the request got.
     *
     * @param late an objection that came after its last day
     * @param text what that means
     */
    record Answer(
            String id,
            String kind,
            String state,
            String stateName,
            boolean late,
            String text,
            OffsetDateTime receivedAt) {}

    @PostMapping("/withdrawal")
    ResponseEntity<Answer> withdraw(
            @PathVariable String number,
            @RequestHeader(name = CabinetPages.APPLICANT, required = false) @Nullable String applicant,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal SignedIn sender,
            HttpServletRequest body,
            WebRequest web)
            throws IOException {
        return take(Kind.WITHDRAWAL, number, applicant, key, sender, body, web);
    }

    @PostMapping("/acknowledgement")
    ResponseEntity<Answer> acknowledge(
            @PathVariable String number,
            @RequestHeader(name = CabinetPages.APPLICANT, required = false) @Nullable String applicant,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal SignedIn sender,
            HttpServletRequest body,
            WebRequest web)
            throws IOException {
        return take(Kind.ACKNOWLEDGEMENT, number, applicant, key, sender, body, web);
    }

    @PostMapping("/objection")
    ResponseEntity<Answer> object(
            @PathVariable String number,
            @RequestHeader(name = CabinetPages.APPLICANT, required = false) @Nullable String applicant,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal SignedIn sender,
            HttpServletRequest body,
            WebRequest web)
            throws IOException {
        return take(Kind.OBJECTION, number, applicant, key, sender, body, web);
    }

    @PostMapping("/agreement")
    ResponseEntity<Answer> agree(
            @PathVariable String number,
            @RequestHeader(name = CabinetPages.APPLICANT, required = false) @Nullable String applicant,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal SignedIn sender,
            HttpServletRequest body,
            WebRequest web)
            throws IOException {
        return take(Kind.AGREEMENT, number, applicant, key, sender, body, web);
    }

    private ResponseEntity<Answer> take(
            Kind kind,
            String number,
            @Nullable String applicant,
            @Nullable String key,
            SignedIn sender,
            HttpServletRequest body,
            WebRequest web)
            throws IOException {
        var language = AskedLanguage.strictly(web);
        if (!isXml(body.getContentType())) {
            throw new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Type", "api.xml-expected");
        }
        var sent = new SignedRequest(
                sender.getName(),
                key,
                CabinetPages.applicant(applicant),
                CabinetPages.caseNumber(number),
                kind,
                language,
                body.getInputStream().readNBytes(MOST));
        var taking = requests.take(sent);
        if (taking instanceof Taking.Unknown) {
            throw CabinetPages.unknown();
        }
        if (taking instanceof Taking.Refused refused) {
            throw new Refusal(HttpStatus.CONFLICT, "", refused.sentence());
        }
        return answer(((Taking.Kept) taking).request(), language);
    }

    private static boolean isXml(@Nullable String contentType) {
        return contentType != null && contentType.matches("(?i)(application|text)/xml(\\s*;.*)?");
    }

    private ResponseEntity<Answer> answer(PersonalRequest request, Language language) {
        if (request.state() == State.INVALID) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "request", request.refusal());
        }
        if (request.state() == State.TOO_LATE) {
            throw new Refusal(HttpStatus.CONFLICT, "", "cabinet.request.too-late");
        }
        var status = request.state() == State.WAITING ? HttpStatus.ACCEPTED : HttpStatus.OK;
        return ResponseEntity.status(status)
                .body(new Answer(
                        request.requestId().toString(),
                        request.kind().name(),
                        request.state().name(),
                        texts.in(language, "cabinet.request-state." + request.state()),
                        request.late(),
                        texts.in(language, "cabinet.taken." + (request.late() ? "late" : request.state())),
                        CabinetPages.at(request.receivedAt())));
    }
}
