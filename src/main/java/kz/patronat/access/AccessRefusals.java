package kz.patronat.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Says 401 and 403 as problem details (RFC 9457) in the language of the request. */
@Component
class AccessRefusals implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    private static final String RETRY_AFTER_SECONDS = "60";

    private final Texts texts;
    private final ObjectMapper json;
    private final MachineSignIn machines;
    private final TokenSignIn tokens;

    AccessRefusals(Texts texts, ObjectMapper json, MachineSignIn machines, TokenSignIn tokens) {
        this.texts = texts;
        this.json = json;
        this.machines = machines;
        this.tokens = tokens;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (tokens.isOn() && request.getRequestURI().startsWith("/api/")) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, bearer(reason));
        }
        // A browser would ask for name and password over a page that has a sign-in of its own.
        if (machines.isOn()
                && !request.getRequestURI().startsWith("/camunda")
                && !CitizenChain.PAGES.matches(request)) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"patronat\", charset=\"UTF-8\"");
        }
        var isToken = reason instanceof OAuth2AuthenticationException;
        write(request, response, HttpStatus.UNAUTHORIZED, isToken ? "access.problem.token" : "access.problem.unknown");
    }

    /** A token was refused, or nobody could tell because its issuer is out of reach. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "access.problem.issuer-away");
        } else {
            commence(request, response, reason);
        }
    }

    private static String bearer(AuthenticationException reason) {
        return reason instanceof OAuth2AuthenticationException refused
                ? "Bearer realm=\"patronat\", error=\"" + refused.getError().getErrorCode() + "\""
                : "Bearer realm=\"patronat\"";
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        // A form without a token of its session: whose session has ended is nobody.
        if (reason instanceof CsrfException
                && SecurityContextHolder.getContext().getAuthentication() == null) {
            write(request, response, HttpStatus.UNAUTHORIZED, "access.problem.unknown");
            return;
        }
        write(request, response, HttpStatus.FORBIDDEN, "access.problem.forbidden");
    }

    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        if (isPage(request)) {
            response.sendError(status.value());
            return;
        }
        var sentence = texts.in(language(request), key);
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", sentence);
        problem.put("status", status.value());
        problem.put("detail", sentence);
        problem.put("instance", request.getRequestURI());
        problem.put("code", key.substring(key.indexOf('.') + 1));
        // The web applications show what stands under this name.
        problem.put("message", sentence);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** A person at a browser gets a page. */
    private static boolean isPage(HttpServletRequest request) {
        var wanted = request.getHeader(HttpHeaders.ACCEPT);
        return wanted != null && wanted.contains(MediaType.TEXT_HTML_VALUE) && OpenPaths.SITE.matches(request);
    }

    private static Language language(HttpServletRequest request) {
        // Of files nothing is read for a refusal.
        var isUpload = String.valueOf(request.getContentType()).startsWith("multipart/");
        return Optional.ofNullable(isUpload ? null : request.getParameter("lang"))
                .or(() -> Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
                .map(Language::of)
                .orElse(Language.KK);
    }
}
