package kz.patronat.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What may be asked of the engine over HTTP. Everybody asks for what the engine itself then narrows down to the own
 * rights and providers, and works through tasks; figures of the whole engine are for an administrator to read. What is
 * not named here is closed to everybody: starts without a form, messages, migrations, batches, deployments, cleaning up.
 */
final class EnginePaths {

    private static final String ENGINE = "/(?:engine-rest|engine-rest/engine/[^/]+|camunda/api/engine/engine/[^/]+)/";

    private static final String LISTS =
            "(?:task|process-definition|process-instance|execution|variable-instance|incident|event-subscription|job"
                    + "|job-definition|external-task|decision-definition|decision-requirements-definition|case-definition"
                    + "|deployment|filter|user|group|tenant|authorization|batch"
                    + "|history/(?:process-instance|activity-instance|task|variable-instance|detail|incident|job-log"
                    + "|user-operation|identity-link-log|decision-instance|batch))";

    private static final Pattern READ = Pattern.compile(
            ENGINE + "(?:" + LISTS + "(?:/.*)?|identity/groups|identity/password-policy)/?|/engine-rest/engine/?");

    /** A question too long for an address. */
    private static final Pattern ASK = Pattern.compile(ENGINE + LISTS + "(?:/count)?/?");

    private static final Pattern WORK = Pattern.compile(ENGINE
            + "(?:task/[^/]+(?:/.+)?|filter/[^/]+/(?:list|singleResult|count)|process-definition/(?:key/)?[^/]+/submit-form"
            + "|job/[^/]+/retries|identity/password-policy)");

    private static final Pattern FIGURES = Pattern.compile(ENGINE
            + "(?:metrics|telemetry|version|schema|history/cleanup|history/process-definition"
            + "|history/decision-definition|history/decision-requirements-definition)(?:/.*)?");

    private static final Pattern ALL = Pattern.compile("/(?:engine-rest|camunda/api/engine)(?:/.*)?");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** For everybody who signed in. */
    static final RequestMatcher OPEN = request -> isRead(request) ? is(READ, request) : isChange(request);

    /** For an administrator. */
    static final RequestMatcher OF_THE_WHOLE_ENGINE = request -> isRead(request) && is(FIGURES, request);

    static final RequestMatcher ANY = request -> is(ALL, request);

    private EnginePaths() {}

    private static boolean isRead(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    private static boolean isChange(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && is(ASK, request) || is(WORK, request);
    }

    /** The decoded path, so that no spelling of it slips by. */
    private static boolean is(Pattern pattern, HttpServletRequest request) {
        var rest = request.getPathInfo();
        return pattern.matcher(request.getServletPath() + (rest == null ? "" : rest))
                .matches();
    }
}
