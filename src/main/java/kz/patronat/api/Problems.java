package kz.patronat.api;

import kz.patronat.kernel.RejectedInput;
import kz.patronat.texts.Texts;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

/** Answers a refused input with a problem (RFC 9457) in the language of the person who asked. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail refused(RejectedInput rejected, WebRequest request) {
        var language = AskedLanguage.of(request);
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, texts.in(language, rejected));
        problem.setTitle(texts.in(language, "api.refused"));
        problem.setProperty("field", rejected.field());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable, WebRequest request) {
        return refused(new RejectedInput("", "api.body-unreadable"), request);
    }
}
