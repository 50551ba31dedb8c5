package kz.patronat.site;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Turns away an address that asks too often: codes are not to be guessed, nor the pages kept from others. */
@Component
@EnableConfigurationProperties(SiteSettings.class)
class PublicGate implements HandlerInterceptor {

    private static final String A_MINUTE = "60";

    private final Turnstile pages;
    private final Turnstile checks;
    private final Turnstile forms;

    PublicGate(SiteSettings settings) {
        pages = new Turnstile(settings.pages(), System::nanoTime);
        checks = new Turnstile(settings.checks(), System::nanoTime);
        forms = new Turnstile(settings.forms(), System::nanoTime);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        return lets(turnstile(request), request, response);
    }

    /** Where no page is asked for but the way to one: a session would begin with each call. */
    Filter filter() {
        return (request, response, chain) -> {
            if (lets(pages, (HttpServletRequest) request, (HttpServletResponse) response)) {
                chain.doFilter(request, response);
            }
        };
    }

    private static boolean lets(Turnstile turnstile, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (turnstile.lets(request.getRemoteAddr())) {
            return true;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, A_MINUTE);
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        return false;
    }

    private Turnstile turnstile(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            return forms;
        }
        return request.getParameter("code") == null ? pages : checks;
    }
}
