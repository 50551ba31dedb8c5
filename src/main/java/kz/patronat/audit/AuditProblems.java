package kz.patronat.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.texts.Texts;
import kz.patronat.workplace.ReaderLanguage;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says no to an auditor in his or her language, before the framework says it in English. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = AuditProblems.class)
class AuditProblems {

    private final Texts texts;

    AuditProblems(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> rejected(RejectedInput rejected, HttpServletRequest request) {
        var status = rejected.key().startsWith("audit.no-") ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        return ResponseEntity.status(status)
                .body(Map.of(
                        "message", texts.in(ReaderLanguage.of(request), rejected),
                        "field", rejected.field(),
                        "reason", rejected.key()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> unknown(
            MethodArgumentTypeMismatchException unreadable, HttpServletRequest request) {
        return rejected(new RejectedInput(unreadable.getName(), "audit.unreadable", unreadable.getName()), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> unknown(BindException unreadable, HttpServletRequest request) {
        var field = Objects.requireNonNull(unreadable.getFieldError()).getField();
        return rejected(new RejectedInput(field, "audit.unreadable", field), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> unreadable(
            HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return rejected(new RejectedInput("", "audit.unreadable-body"), request);
    }
}
