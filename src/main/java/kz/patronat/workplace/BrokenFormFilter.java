package kz.patronat.workplace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kz.patronat.engine.ShowableForm;
import kz.patronat.texts.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Shows a sentence in the place of a form that Tasklist cannot show or that was not deployed with its model; the task
 * and everything else on the page keep working.
 */
@Component
@Order(12)
class BrokenFormFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenFormFilter.class);

    private static final String FORM = "/(camunda/api/engine|engine-rest)/.*/deployed-(start-)?form";

    /** How the engine says that there is none. */
    private static final String MISSING = "No Camunda Form Definition was found";

    private final ObjectMapper json;
    private final Texts texts;

    BrokenFormFilter(ObjectMapper json, Texts texts) {
        this.json = json;
        this.texts = texts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().matches(FORM);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (isMissing(answer) || answer.getStatus() == 200 && !ShowableForm.is(read(answer))) {
            LOG.error("{}: the form cannot be shown", request.getRequestURI());
            answer.resetBuffer();
            answer.setStatus(200);
            answer.setContentType("application/json");
            answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
            answer.getOutputStream().write(json.writeValueAsBytes(sentence(request)));
        }
        answer.copyBodyToResponse();
    }

    private static boolean isMissing(ContentCachingResponseWrapper answer) {
        return (answer.getStatus() == 400 || answer.getStatus() == 404)
                && new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8).contains(MISSING);
    }

    private JsonNode read(ContentCachingResponseWrapper answer) throws IOException {
        try {
            return json.readTree(answer.getContentAsByteArray());
        } catch (JsonProcessingException broken) {
            return MissingNode.getInstance();
        }
    }

    private Map<String, Object> sentence(HttpServletRequest request) {
        var words = texts.in(ReaderLanguage.of(request), "engine.form.broken");
        return Map.of(
                "type",
                "default",
                "schemaVersion",
                16,
                "id",
                "broken",
                "components",
                List.of(Map.of("type", "text", "id", "Text_Broken", "text", words)));
    }
}
