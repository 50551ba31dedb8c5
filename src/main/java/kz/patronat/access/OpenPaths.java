package kz.patronat.access;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What may be called without signing in. Everything that is not here needs a person. */
final class OpenPaths {

    /** Read by anybody: pages and scripts without data, deadlines, whether the service is alive. */
    private static final List<String> READ = List.of(
            "/",
            "/error",
            "/favicon.ico",
            "/camunda",
            "/camunda/",
            "/camunda/app/**",
            "/camunda/lib/**",
            "/camunda/assets/**",
            "/camunda/favicon.ico",
            "/camunda/api/engine/engine/",
            "/camunda/api/admin/auth/user/default",
            "/camunda/api/{app}/plugin/{plugin}/static/**",
            "/actuator/health",
            "/api/v1/deadlines",
            "/api/v1/schemas/{file}",
            "/site/*");

    /** The pages for citizens and for the contact centre, one tree for each language. */
    private static final List<String> PAGES = List.of("/kk", "/ru", "/en", "/kk/**", "/ru/**", "/en/**");

    /** Signing in to the web applications and out again. */
    private static final List<String> SIGN_IN =
            List.of("/camunda/api/admin/auth/user/default/login/{app}", "/camunda/api/admin/auth/user/default/logout");

    /** The gateway shows who it is by the signature of what it brings, which the endpoint itself verifies. */
    private static final List<String> SIGNED_BY_THE_GATEWAY = List.of("/gateway/async");

    /** Bodies there are bytes under a signature, with a limit of their own. */
    static final RequestMatcher SIGNED_BODIES = any(SIGNED_BY_THE_GATEWAY.toArray(String[]::new));

    static final RequestMatcher SITE = any(PAGES.toArray(String[]::new));

    /** What a person sends from a form of these pages; it brings the token of its session. */
    static final RequestMatcher FORMS = new OrRequestMatcher(
            PAGES.stream().map(path -> path(HttpMethod.POST, path)).toList());

    static final RequestMatcher MATCHER = new OrRequestMatcher(Stream.of(
                    READ.stream().map(path -> path(HttpMethod.GET, path)),
                    READ.stream().map(path -> path(HttpMethod.HEAD, path)),
                    PAGES.stream().map(path -> path(HttpMethod.GET, path)),
                    PAGES.stream().map(path -> path(HttpMethod.HEAD, path)),
                    PAGES.stream().map(path -> path(HttpMethod.POST, path)),
                    SIGN_IN.stream().map(path -> path(HttpMethod.POST, path)),
                    SIGNED_BY_THE_GATEWAY.stream().map(path -> path(HttpMethod.POST, path)))
            .flatMap(each -> each)
            .toList());

    private OpenPaths() {}

    static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }

    static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .<RequestMatcher>map(
                        pattern -> PathPatternRequestMatcher.withDefaults().matcher(pattern))
                .toList());
    }
}
