package kz.patronat.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The chain before the pages of citizens. A session of the staff is nobody there; whoever is not signed in comes back to
 * the page that was asked for after signing in.
 */
@Configuration(proxyBeanMethods = false)
class CitizenChain {

    private static final String SIGN_IN = "/my/sign-in";

    static final RequestMatcher PAGES = OpenPaths.any("/kk/my", "/kk/my/**", "/ru/my", "/ru/my/**", "/my/**");

    private static final RequestMatcher OPEN = OpenPaths.any(
            "/kk" + SIGN_IN, "/kk" + SIGN_IN + "/**", "/ru" + SIGN_IN, "/ru" + SIGN_IN + "/**", "/my/oidc/**");

    /** Files are sent by a script; a page that signs may speak with the signing tool, too ({@link PagePolicy}). */
    private static final String CONTENT_SECURITY_POLICY = PagePolicy.connectingTo("/");

    private final AccessRefusals refusals;

    CitizenChain(AccessRefusals refusals) {
        this.refusals = refusals;
    }

    @Bean
    @Order(1)
    SecurityFilterChain citizens(HttpSecurity http, CitizenSessions sessions, CitizenSignIn signIn) throws Exception {
        http.securityMatcher(PAGES)
                .csrf(csrf -> csrf.csrfTokenRepository(new HttpSessionCsrfTokenRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                // Who is signed in is known by the filter below; what the identity provider said ends with the request.
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .headers(headers -> SecurityChain.headers(headers, PAGES, CONTENT_SECURITY_POLICY))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(SecurityChain::changesFromAnotherSite)
                        .denyAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(this::signIn).accessDeniedHandler(this::refuse))
                .addFilterBefore(sessions.filter(), CsrfFilter.class);
        signIn.configure(http);
        return http.build();
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (!HttpMethod.GET.matches(request.getMethod()) || !isRead(request)) {
            refusals.commence(request, response, reason);
            return;
        }
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        signIn(request, response, request.getRequestURI() + query);
    }

    /** A form whose session has ended leads through the sign-in back to its page. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        var page = request.getHeader(HttpHeaders.REFERER);
        if (page != null
                && isRead(request)
                && reason instanceof CsrfException
                && SecurityContextHolder.getContext().getAuthentication() == null) {
            signIn(request, response, PageAddress.askedAgain(page.replaceFirst("^https?://[^/]+", "")));
        } else if (isRead(request) && reason instanceof CsrfException && isTooLarge(request)) {
            response.sendRedirect(PageAddress.askedAgain(request.getRequestURI()) + "?large");
        } else {
            refusals.handle(request, response, reason);
        }
    }

    /** Of files that are too large nothing was read, the token beside them neither. */
    private static boolean isTooLarge(HttpServletRequest request) throws IOException {
        if (!String.valueOf(request.getContentType()).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return false;
        }
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException tooLarge) {
            return true;
        } catch (ServletException unreadable) {
            return false;
        }
    }

    /** By a person at a browser. */
    private static boolean isRead(HttpServletRequest request) {
        var wanted = request.getHeader(HttpHeaders.ACCEPT);
        return wanted != null && wanted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static void signIn(HttpServletRequest request, HttpServletResponse response, String page)
            throws IOException {
        response.sendRedirect(request.getRequestURI().substring(0, 3)
                + SIGN_IN
                + "?to="
                + URLEncoder.encode(page, StandardCharsets.UTF_8));
    }
}
