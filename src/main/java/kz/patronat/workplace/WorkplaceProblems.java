package kz.patronat.workplace;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.texts.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Says no to the browser in the person's language. */
@RestControllerAdvice(basePackageClasses = WorkplaceProblems.class)
class WorkplaceProblems {

    private final Texts texts;

    WorkplaceProblems(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> rejected(RejectedInput rejected, HttpServletRequest request) {
        return ResponseEntity.badRequest()
                .body(Map.of(
                        "message", texts.in(ReaderLanguage.of(request), rejected),
                        "field", rejected.field(),
                        "reason", rejected.key()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> tooLarge(MaxUploadSizeExceededException large, HttpServletRequest request) {
        return answer(HttpStatus.BAD_REQUEST, "workplace.document.too-large", request);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MultipartException.class})
    ResponseEntity<Map<String, String>> unreadable(Exception unreadable, HttpServletRequest request) {
        return answer(HttpStatus.BAD_REQUEST, "workplace.unreadable", request);
    }

    @ExceptionHandler({
        ReachableFolders.NotReachable.class,
        IllegalArgumentException.class,
        MethodArgumentTypeMismatchException.class
    })
    ResponseEntity<Map<String, String>> notReachable(RuntimeException unknown, HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, "workplace.not-found", request);
    }

    private ResponseEntity<Map<String, String>> answer(HttpStatus status, String key, HttpServletRequest request) {
        return ResponseEntity.status(status).body(Map.of("message", texts.in(ReaderLanguage.of(request), key)));
    }
}
