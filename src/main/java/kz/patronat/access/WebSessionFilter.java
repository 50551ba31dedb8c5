package kz.patronat.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows the person by the session of the web applications; whoever left the staff is nobody at once. */
class WebSessionFilter extends OncePerRequestFilter {

    private final StaffDirectory staff;
    private final EngineSession engine;

    WebSessionFilter(StaffDirectory staff, EngineSession engine) {
        this.staff = staff;
        this.engine = engine;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/camunda/api/") || OpenPaths.MATCHER.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        engine.webUser(request)
                .flatMap(staff::signIn)
                .ifPresent(person ->
                        SecurityContextHolder.getContext().setAuthentication(new PersonAuthentication(person)));
        chain.doFilter(request, response);
    }
}
