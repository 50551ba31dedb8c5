package kz.patronat.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the engine act for the person of the request, and for nobody once the request is over. */
class ActingFilter extends OncePerRequestFilter {

    private final EngineSession engine;

    ActingFilter(EngineSession engine) {
        this.engine = engine;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication known) {
                engine.enter(known.getPrincipal());
            }
            chain.doFilter(request, response);
        } finally {
            engine.leave();
        }
    }
}
