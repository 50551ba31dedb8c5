package kz.patronat.api;

import java.security.Principal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Role;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.registry.StrandedAnswers;
import kz.patronat.registry.StrandedAnswers.Stranded;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** What the gateway brought and could not be worked off, never what it says; for people in a session. */
@RestController
@AllowedTo(Role.ADMINISTRATOR)
@RequestMapping("/camunda/api/patronat/stranded-messages")
class GatewayAdministration {

    private final StrandedAnswers answers;
    private final Texts texts;

    GatewayAdministration(StrandedAnswers answers, Texts texts) {
        this.answers = answers;
        this.texts = texts;
    }

    /** @param number of the case that waits for it; null when that is not known */
    record Row(
            UUID id,
            String service,
            OffsetDateTime receivedAt,
            @Nullable String number,
            String sentence) {}

    /** Oldest first. */
    @GetMapping
    List<Row> all(WebRequest request) {
        var language = AskedLanguage.strictly(request);
        return answers.all().stream().map(each -> row(each, language)).toList();
    }

    /** Has it worked off anew, once what stood in the way is mended. */
    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable UUID id, Principal person) {
        answers.tryAgain(id, person.getName());
    }

    private Row row(Stranded answer, Language language) {
        var received = Written.moment(answer.receivedAt());
        var since = Written.moment(answer.since());
        var number = answer.number() == null ? null : answer.number().value();
        return new Row(
                answer.id(),
                answer.serviceId(),
                answer.receivedAt().atZone(Zone.ALMATY).toOffsetDateTime(),
                number,
                number == null
                        ? texts.in(language, "registry.stranded.of-no-case", received, since)
                        : texts.in(language, "registry.stranded.of-case", received, since, number));
    }
}
