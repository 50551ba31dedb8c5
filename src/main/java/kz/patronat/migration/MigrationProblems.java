package kz.patronat.migration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.texts.Texts;
import kz.patronat.workplace.ReaderLanguage;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says no to an administrator in his or her language, before the framework says it in English. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = MigrationProblems.class)
class MigrationProblems {

    private static final Set<String> UNKNOWN = Set.of("migration.no-run");
    private static final Set<String> CONFLICTS = Set.of("migration.already-running", "migration.nobody-there");

    private final Texts texts;

    MigrationProblems(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> rejected(RejectedInput rejected, HttpServletRequest request) {
        return ResponseEntity.status(status(rejected.key()))
                .body(Map.of(
                        "message", texts.in(ReaderLanguage.of(request), rejected),
                        "field", rejected.field(),
                        "reason", rejected.key()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> unreadable(
            HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return rejected(new RejectedInput("", "migration.unreadable"), request);
    }

    private static HttpStatus status(String key) {
        if (UNKNOWN.contains(key)) {
            return HttpStatus.NOT_FOUND;
        }
        return CONFLICTS.contains(key) ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
    }
}
