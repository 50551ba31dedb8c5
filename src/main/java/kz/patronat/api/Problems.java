package kz.patronat.api;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.portal.Fault;
import kz.patronat.portal.NotTaken;
import kz.patronat.texts.Texts;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Answers a refused input with a problem (RFC 9457) in the language of the person who asked; {@code code} says the
 * reason to machines, {@code field} the place.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail refused(RejectedInput rejected, WebRequest request) {
        return refused(rejected, HttpStatus.BAD_REQUEST, AskedLanguage.of(request));
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable, WebRequest request) {
        return refused(new RejectedInput("", "api.body-unreadable"), request);
    }

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal, WebRequest request) {
        var language = AskedLanguage.of(request);
        return problem(
                refusal.status(),
                texts.in(language, refusal.key()),
                Fault.code(refusal.key()),
                refusal.field(),
                language);
    }

    /** Everything that is wrong with what the portal sent, the first of it as the sentence of the whole. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> notTaken(NotTaken refused, WebRequest request) {
        var language = AskedLanguage.of(request);
        var first = refused.faults().get(0);
        var problem = problem(status(refused.kind()), sentence(language, first), first.code(), first.field(), language);
        problem.setProperty(
                "errors",
                refused.faults().stream().map(fault -> error(language, fault)).toList());
        if (refused.inbox() != null) {
            problem.setProperty("inbox", refused.inbox());
        }
        var answer = ResponseEntity.status(problem.getStatus());
        return (refused.kind() == NotTaken.Kind.BUSY
                        ? answer.header(HttpHeaders.RETRY_AFTER, NotTaken.BUSY_FOR)
                        : answer)
                .body(problem);
    }

    /** The parameters of such a request cannot be read either, so the language is the one of the header. */
    @ExceptionHandler
    ProblemDetail tooLarge(MaxUploadSizeExceededException large, WebRequest request) {
        return refused(
                new RejectedInput("files", "portal.upload-too-large"),
                HttpStatus.PAYLOAD_TOO_LARGE,
                Language.of(request.getLocale().getLanguage()));
    }

    @ExceptionHandler
    ProblemDetail unreadable(MultipartException unreadable, WebRequest request) {
        return refused(
                new RejectedInput("", "portal.upload-unreadable"),
                HttpStatus.BAD_REQUEST,
                Language.of(request.getLocale().getLanguage()));
    }

    private ProblemDetail refused(RejectedInput rejected, HttpStatus status, Language language) {
        return problem(status, texts.in(language, rejected), Fault.code(rejected.key()), rejected.field(), language);
    }

    private ProblemDetail problem(HttpStatus status, String detail, String code, String field, Language language) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(texts.in(language, "api.refused"));
        problem.setProperty("code", code);
        problem.setProperty("field", field);
        return problem;
    }

    private Map<String, Object> error(Language language, Fault fault) {
        var error = new LinkedHashMap<String, Object>();
        error.put("code", fault.code());
        error.put("field", fault.field());
        if (fault.line() > 0) {
            error.put("line", fault.line());
        }
        error.put("detail", sentence(language, fault));
        return error;
    }

    private String sentence(Language language, Fault fault) {
        return texts.in(language, fault.key(), fault.arguments().toArray());
    }

    private static HttpStatus status(NotTaken.Kind kind) {
        return switch (kind) {
            case UNREADABLE -> HttpStatus.BAD_REQUEST;
            case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
            case CONFLICT -> HttpStatus.CONFLICT;
            case NO_CASE -> HttpStatus.UNPROCESSABLE_ENTITY;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
