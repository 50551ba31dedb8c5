package kz.patronat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Whoever asks for a page reads a page where there is none, too: a problem in JSON is for machines. */
@Component
class PageErrors implements HandlerExceptionResolver, Ordered {

    private static final String PAGES = "/(kk|ru|en)(/.*)?";

    /** Before the problems. */
    @Override
    public int getOrder() {
        return -1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        var status = status(failure);
        if (status == null || !isPage(request)) {
            return null;
        }
        try {
            headers(failure).forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            response.sendError(status.value());
            return new ModelAndView();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static @Nullable HttpStatusCode status(Exception failure) {
        // Files that cannot be read are answered by the page that takes them.
        if (failure instanceof ErrorResponse refusal && !(failure instanceof MultipartException)) {
            return refusal.getStatusCode();
        }
        return failure instanceof TypeMismatchException ? HttpStatus.BAD_REQUEST : null;
    }

    /** What may be done instead, or when to come again. */
    private static HttpHeaders headers(Exception failure) {
        return failure instanceof ErrorResponse refusal ? refusal.getHeaders() : HttpHeaders.EMPTY;
    }

    private static boolean isPage(HttpServletRequest request) {
        var wanted = request.getHeader(HttpHeaders.ACCEPT);
        return wanted != null
                && wanted.contains(MediaType.TEXT_HTML_VALUE)
                && request.getRequestURI().matches(PAGES);
    }
}
