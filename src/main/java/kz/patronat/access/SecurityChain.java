package kz.patronat.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.function.SingletonSupplier;

/**
 * The chain before everything but the pages of citizens: what is not named here is denied. The web applications and our browser endpoints
 * under {@code /camunda/api/patronat} live on the session of the web applications, whose own filters check the XSRF
 * token; our own pages have sessions and tokens of theirs; machines bring an access token, or sign each call with HTTP
 * Basic where that is switched on.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    /** What a signed-in person may call beside the engine; the rights beyond that are the controllers'. */
    private static final RequestMatcher SIGNED_IN = OpenPaths.any("/camunda/api/**", "/api/**", "/demo/**");

    /** There the first administrator of the engine would be made; nobody is to be one. */
    private static final RequestMatcher SETUP = OpenPaths.any("/camunda/api/admin/setup/**");

    /** Figures of the running service. */
    private static final RequestMatcher FIGURES = new OrRequestMatcher(
            OpenPaths.path(HttpMethod.GET, "/actuator/metrics"),
            OpenPaths.path(HttpMethod.GET, "/actuator/metrics/{name}"));

    /** For pages of ours; the web applications say their own. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; script-src 'self';"
            + " img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            StaffDirectory staff,
            EngineSession engine,
            PageSessions pages,
            MachineSignIn machines,
            TokenSignIn tokens,
            AccessRefusals refusals,
            ObjectProvider<OpenedHere> here,
            ObjectProvider<FromModeler> modeler)
            throws Exception {
        var opened = here.stream().toList();
        var deploying = SingletonSupplier.of(() -> modeler.stream().toList());
        return http.csrf(csrf -> csrf.requireCsrfProtectionMatcher(OpenPaths.FORMS)
                        .csrfTokenRepository(new HttpSessionCsrfTokenRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                // The web applications renew their session at sign-in; renewed at every request, it would be lost for
                // what a browser sends at the same time.
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(SessionFixationConfigurer::none))
                .headers(headers -> headers(headers, OpenPaths.SITE, CONTENT_SECURITY_POLICY))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(request -> deploying.obtain().stream().anyMatch(each -> each.deploys(request)))
                        .hasAuthority(Role.ANALYST.id())
                        .requestMatchers(
                                request -> deploying.obtain().stream().anyMatch(each -> each.asksForVersion(request)))
                        .hasAnyAuthority(Role.ANALYST.id(), Role.ADMINISTRATOR.id())
                        .requestMatchers(SecurityChain::changesFromAnotherSite)
                        .denyAll()
                        .requestMatchers(OpenPaths.MATCHER)
                        .permitAll()
                        .requestMatchers(request -> opened.stream().anyMatch(each -> each.matches(request)))
                        .permitAll()
                        .requestMatchers(EnginePaths.OPEN)
                        .authenticated()
                        .requestMatchers(EnginePaths.OF_THE_WHOLE_ENGINE, FIGURES)
                        .hasAuthority(Role.ADMINISTRATOR.id())
                        .requestMatchers(EnginePaths.ANY)
                        .denyAll()
                        .requestMatchers(SETUP)
                        .denyAll()
                        .requestMatchers(SIGNED_IN)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(new WebSessionFilter(staff, engine), AnonymousAuthenticationFilter.class)
                .addFilterBefore(pages.filter(), CsrfFilter.class)
                .addFilterBefore(machines.filter(refusals), AnonymousAuthenticationFilter.class)
                .addFilterBefore(tokens.filter(refusals), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new ActingFilter(engine), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new UnreadableInput(refusals), AuthorizationFilter.class)
                .build();
    }

    /** What each filter and each check of a right lasts is told by nobody; measuring it took longer than most of them. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    static void headers(HeadersConfigurer<HttpSecurity> headers, RequestMatcher pages, String policy) {
        // The web applications set their own caching and content security policy.
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(pages, new ContentSecurityPolicyHeaderWriter(policy)))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(
                        hsts -> hsts.maxAgeInSeconds(Duration.ofDays(365).toSeconds()));
    }

    /** A browser that remembers a Basic password would send it along with another site's form. */
    static boolean changesFromAnotherSite(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return !READING.contains(request.getMethod()) && ("cross-site".equals(site) || "same-site".equals(site));
    }
}
