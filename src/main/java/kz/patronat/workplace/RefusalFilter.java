package kz.patronat.workplace;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import kz.patronat.engine.EngineFailure;
import kz.patronat.engine.EngineFailure.Kind;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Words what the engine refuses, for Tasklist and for machines alike: an input that breaks a rule is 400 with the
 * sentence in the person's language, a task that somebody else finished meanwhile is 409.
 */
@Component
@Order(10)
class RefusalFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalFilter.class);

    private static final Pattern NAME_OF_A_CLASS = Pattern.compile("\\b(?:org\\.camunda|java\\.\\w)");

    private final Texts texts;
    private final ObjectMapper json;

    RefusalFilter(Texts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        var changes = !"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod());
        return !changes || !(path.startsWith("/engine-rest/") || path.startsWith("/camunda/api/engine/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        var failure = (EngineFailure) request.getAttribute(EngineFailure.ATTRIBUTE);
        if (failure != null && answer.getStatus() >= 400) {
            word(failure, request, answer);
        } else if (failure == null && wasNotRead(answer)) {
            // without what was sent: it may hold a person's data
            LOG.warn("{} {} was not read: {}", request.getMethod(), request.getRequestURI(), answer.getStatus());
            say(400, texts.in(ReaderLanguage.of(request), "workplace.unreadable"), null, request, answer);
        }
        answer.copyBodyToResponse();
    }

    /** The engine never began: what was sent is none of its forms, which its interface says with names of classes. */
    private static boolean wasNotRead(ContentCachingResponseWrapper answer) {
        return answer.getStatus() == 500
                || answer.getStatus() == 400
                        && NAME_OF_A_CLASS
                                .matcher(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                                .find();
    }

    private void word(EngineFailure failure, HttpServletRequest request, ContentCachingResponseWrapper answer)
            throws IOException {
        var status = status(failure.kind(), request);
        if (status == 0) {
            return;
        }
        say(status, sentence(failure, ReaderLanguage.of(request)), failure.rejected(), request, answer);
    }

    private void say(
            int status,
            String sentence,
            @Nullable RejectedInput rejected,
            HttpServletRequest request,
            ContentCachingResponseWrapper answer)
            throws IOException {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", sentence);
        problem.put("status", status);
        problem.put("detail", sentence);
        // The web applications show what stands under this name.
        problem.put("message", sentence);
        if (rejected != null) {
            problem.put("field", rejected.field());
            problem.put("reason", rejected.key());
        }
        answer.resetBuffer();
        answer.setStatus(status);
        answer.setContentType(
                request.getRequestURI().startsWith("/camunda/") ? "application/json" : "application/problem+json");
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        answer.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static int status(Kind kind, HttpServletRequest request) {
        return switch (kind) {
            case REJECTED -> 400;
            case CONFLICT -> 409;
            case GONE -> request.getRequestURI().contains("/task/") ? 409 : 0;
            case FORBIDDEN -> 403;
            case FAULT -> 0;
        };
    }

    private String sentence(EngineFailure failure, Language language) {
        return failure.rejected() != null
                ? texts.in(language, failure.rejected())
                : texts.in(language, "workplace.refusal." + failure.kind().name());
    }
}
