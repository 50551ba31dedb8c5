package kz.patronat.api;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.ForMachines;
import kz.patronat.access.Role;
import kz.patronat.access.Scope;
import kz.patronat.access.SignedIn;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Zone;
import kz.patronat.portal.Accepted;
import kz.patronat.portal.ApplicationIntake;
import kz.patronat.portal.Sent;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;

/** The portal sends signed applications with their files (clauses C2, C7, C11, C26). */
@RestController
@RequestMapping("/api/v1/applications")
class ApplicationsOnline {

    private static final String REGISTERED = "REGISTERED";

    private final ApplicationIntake intake;
    private final Texts texts;

    ApplicationsOnline(ApplicationIntake intake, Texts texts) {
        this.intake = intake;
        this.texts = texts;
    }

    /**
     * That an application is registered.
     *
     * @param effectiveDate the day that counts as the day of registration
     * @param dueDate the last day of the term of the service
     * @param explanation of that day, line by line
     */
    record Receipt(
            String number,
            String status,
            String name,
            OffsetDateTime receivedAt,
            LocalDate effectiveDate,
            LocalDate dueDate,
            List<String> explanation) {}

    /** Registers the application; the same request again, under the same key or another, is answered the same. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @AllowedTo(Role.PORTAL)
    @ForMachines(Scope.APPLICATIONS_WRITE)
    ResponseEntity<Receipt> submit(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable MultipartFile request,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @AuthenticationPrincipal SignedIn sender,
            WebRequest web)
            throws IOException {
        var language = AskedLanguage.strictly(web);
        if (request == null) {
            throw new RejectedInput("request", "portal.request-missing");
        }
        var accepted = intake.accept(new Sent(sender.getName(), key, request.getBytes(), FilePart.all(files)));
        return ResponseEntity.created(URI.create("/api/v1/applications/"
                        + URLEncoder.encode(accepted.number().value(), StandardCharsets.UTF_8)))
                .body(receipt(accepted, language));
    }

    private Receipt receipt(Accepted accepted, Language language) {
        return new Receipt(
                accepted.number().value(),
                REGISTERED,
                texts.in(language, "cabinet.status." + REGISTERED),
                accepted.receivedAt().atZone(Zone.ALMATY).toOffsetDateTime(),
                accepted.effectiveDate(),
                accepted.dueDate(),
                accepted.explanation(language));
    }
}
