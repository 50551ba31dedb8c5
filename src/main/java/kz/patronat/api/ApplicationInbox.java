package kz.patronat.api;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Role;
import kz.patronat.access.SignedIn;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Zone;
import kz.patronat.portal.InboxWork;
import kz.patronat.portal.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the portal sent and what could not become a case: an administrator sees all of it without the people, a provider
 * its own with name and telephone. The second path serves people who are signed in to the web applications.
 */
@RestController
@AllowedTo({Role.REGISTRAR, Role.HEAD, Role.DEPUTY_HEAD, Role.ADMINISTRATOR})
@RequestMapping({"/api/v1/inbox", "/camunda/api/patronat/inbox"})
class ApplicationInbox {

    private final InboxWork work;

    ApplicationInbox(InboxWork work) {
        this.work = work;
    }

    record Row(
            UUID id,
            OffsetDateTime receivedAt,
            @Nullable String submission,
            @Nullable String provider,
            String reason,
            List<String> sentences,
            int repeated,
            @Nullable String applicant,
            @Nullable String phone) {}

    record Opened(String number) {}

    record Closing(@Nullable String because) {}

    /** What waits, oldest first. */
    @GetMapping
    List<Row> open(@AuthenticationPrincipal SignedIn reader, WebRequest request) {
        var language = AskedLanguage.strictly(request);
        return work.open().stream()
                .filter(waiting -> maySee(reader, waiting))
                .map(waiting -> row(waiting, reader, language))
                .toList();
    }

    /** Tries it again, after a provider was entered or a schema was added. */
    @PostMapping("/{id}/retry")
    Opened retry(@PathVariable UUID id, @AuthenticationPrincipal SignedIn reader) {
        return new Opened(work.tryAgain(reachable(id, reader).id(), reader.getName())
                .number()
                .value());
    }

    /** Nothing will come of it. */
    @PostMapping("/{id}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable UUID id, @RequestBody Closing closing, @AuthenticationPrincipal SignedIn reader) {
        work.close(reachable(id, reader).id(), reader.getName(), closing.because());
    }

    private Waiting reachable(UUID id, SignedIn reader) {
        return work.find(id)
                .filter(waiting -> maySee(reader, waiting))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean maySee(SignedIn reader, Waiting waiting) {
        return reader.has(Role.ADMINISTRATOR) || isOwn(reader, waiting);
    }

    private static boolean isOwn(SignedIn reader, Waiting waiting) {
        return waiting.known() != null && reader.reads(waiting.known());
    }

    private static Row row(Waiting waiting, SignedIn reader, Language language) {
        var own = isOwn(reader, waiting);
        return new Row(
                waiting.id(),
                waiting.receivedAt().atZone(Zone.ALMATY).toOffsetDateTime(),
                waiting.submission(),
                waiting.provider(),
                waiting.reason(),
                waiting.sentences().in(language).lines().toList(),
                waiting.repeated(),
                own ? waiting.applicant() : null,
                own ? waiting.phone() : null);
    }
}
