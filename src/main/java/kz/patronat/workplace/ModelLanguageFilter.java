package kz.patronat.workplace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.patronat.engine.ModelNames;
import kz.patronat.kernel.Language;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Shows forms, tasks and processes in Russian to those who read Russian, and queues in the one language that is read.
 * Models and forms carry both languages: the Kazakh words stand where the engine looks, the Russian ones in their
 * properties; the name of a queue holds both.
 */
@Component
@Order(11)
class ModelLanguageFilter extends OncePerRequestFilter {

    private static final String FORM = ".*/deployed-(start-)?form";
    private static final String NAMES = ".*/(task|process-definition|process-instance|filter|history)(/.*)?";

    private static final String QUEUES = ".*/filter(/[^/]+)?";
    private static final String MODEL = "bpmn20Xml";

    private final ObjectMapper json;
    private final ModelNames names;

    ModelLanguageFilter(ObjectMapper json, ModelNames names) {
        this.json = json;
        this.names = names;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !(path.startsWith("/camunda/api/engine/") || path.startsWith("/camunda/api/cockpit/plugin/"))
                || !(path.matches(QUEUES) || isRussian(request) && (path.matches(FORM) || path.matches(NAMES)));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        var type = answer.getContentType();
        if (answer.getStatus() == 200 && type != null && type.contains("json")) {
            var tree = json.readTree(answer.getContentAsByteArray());
            if (request.getRequestURI().matches(QUEUES)) {
                BothLanguages.keep(ReaderLanguage.of(request), tree);
            } else if (request.getRequestURI().matches(FORM)) {
                RussianForm.translate(tree);
            } else {
                RussianNames.translate(tree, names.russian());
                inRussian(tree);
            }
            answer.resetBuffer();
            answer.getOutputStream().write(json.writeValueAsBytes(tree));
        }
        answer.copyBodyToResponse();
    }

    private static boolean isRussian(HttpServletRequest request) {
        return ReaderLanguage.of(request) == Language.RU;
    }

    /** The model itself, which Tasklist and Cockpit draw. */
    private void inRussian(JsonNode tree) {
        if (tree instanceof ObjectNode answer && answer.path(MODEL).isTextual()) {
            answer.put(MODEL, names.inRussian(answer.get(MODEL).asText()));
        }
    }
}
