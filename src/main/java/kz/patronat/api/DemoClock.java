package kz.patronat.api;

import java.time.ZonedDateTime;
import java.util.List;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Role;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Zone;
import kz.patronat.platform.ClockInUse;
import kz.patronat.platform.EmbeddedStart;
import kz.patronat.platform.FellDue;
import kz.patronat.platform.Journey;
import kz.patronat.platform.TimeTravel;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Lets an administrator move the clock of a service started for trying out, to see terms pass. */
@RestController
@EmbeddedStart
@AllowedTo(Role.ADMINISTRATOR)
class DemoClock {

    private final TimeTravel travel;
    private final Texts texts;

    DemoClock(TimeTravel travel, Texts texts) {
        this.travel = travel;
        this.texts = texts;
    }

    /** @param advance how far, as a period or duration of ISO 8601: {@code P10D}, {@code PT36H} */
    record Move(@Nullable String advance) {}

    record Moved(ZonedDateTime from, ZonedDateTime now, List<Woken> fellDue) {

        static Moved of(Journey journey, Language language) {
            return new Moved(
                    journey.from().atZone(Zone.ALMATY),
                    journey.to().atZone(Zone.ALMATY),
                    journey.fellDue().stream()
                            .map(timer -> Woken.of(timer, language))
                            .toList());
        }
    }

    /** A timer that fell due on the way; the names are those on the diagram. */
    record Woken(
            ZonedDateTime at,
            String process,
            String processName,
            String element,
            String elementName,
            @Nullable String caseNumber) {

        static Woken of(FellDue timer, Language language) {
            return new Woken(
                    timer.at().atZone(Zone.ALMATY),
                    timer.process(),
                    timer.processName().in(language),
                    timer.element(),
                    timer.elementName().in(language),
                    timer.caseNumber());
        }
    }

    /** Answers when everything that fell due has run; 503 when it did not come to rest, with what fell due so far. */
    @PostMapping("/demo/clock")
    ResponseEntity<Object> move(@RequestBody Move move, WebRequest request) {
        var language = AskedLanguage.of(request);
        var amount = move.advance();
        if (amount == null || amount.isBlank()) {
            throw new RejectedInput("advance", "api.missing", "advance");
        }
        var journey = travel.advance(amount.strip());
        var moved = Moved.of(journey, language);
        if (journey.quiet()) {
            return ResponseEntity.ok(moved);
        }
        var problem = problem(HttpStatus.SERVICE_UNAVAILABLE, "platform.clock.not-at-rest", language);
        problem.setProperty("reached", moved);
        return ResponseEntity.of(problem).build();
    }

    @ExceptionHandler
    ProblemDetail inUse(ClockInUse inUse, WebRequest request) {
        return problem(HttpStatus.CONFLICT, "platform.clock.in-use", AskedLanguage.of(request));
    }

    private ProblemDetail problem(HttpStatus status, String key, Language language) {
        var problem = ProblemDetail.forStatusAndDetail(status, texts.in(language, key));
        problem.setTitle(texts.in(language, "api.refused"));
        return problem;
    }
}
