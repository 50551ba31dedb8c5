package kz.patronat.access;

import jakarta.servlet.DispatcherType;
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
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
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

    private static final RequestMatcher PAGES = OpenPaths.any("/kk/my", "/kk/my/**", "/ru/my", "/ru/my/**", "/my/**");

    private static final RequestMatcher OPEN = OpenPaths.any(
            "/kk" + SIGN_IN, "/kk" + SIGN_IN + "/**", "/ru" + SIGN_IN, "/ru" + SIGN_IN + "/**", "/my/oidc/**");

    /** The tool that signs listens at the person's own machine. */
    private static final String CONTENT_SECURITY_POLICY =
            SecurityChain.CONTENT_SECURITY_POLICY + "; connect-src 'self' wss://127.0.0.1:13579";

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
                        failures.authenticationEntryPoint(this::signIn).accessDeniedHandler(refusals))
                .addFilterBefore(sessions.filter(), CsrfFilter.class);
        signIn.configure(http);
        return http.build();
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var wanted = request.getHeader(HttpHeaders.ACCEPT);
        var reads = HttpMethod.GET.matches(request.getMethod())
                && wanted != null
                && wanted.contains(MediaType.TEXT_HTML_VALUE);
        if (!reads) {
            refusals.commence(request, response, reason);
            return;
        }
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.sendRedirect(request.getRequestURI().substring(0, 3)
                + SIGN_IN
                + "?to="
                + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8));
    }
}
