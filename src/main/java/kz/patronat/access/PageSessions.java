package kz.patronat.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs people of the staff in to pages of our own, which need no web application of the engine. The session is new at
 * each sign-in and ends after half an hour without a request; whoever left the staff is nobody at once.
 */
@Component
public class PageSessions {

    private static final String PERSON = PageSessions.class.getName();

    private final StaffDirectory staff;
    private final Accounts accounts;

    PageSessions(StaffDirectory staff, Accounts accounts) {
        this.staff = staff;
        this.accounts = accounts;
    }

    /** Begins a session; false when the password is wrong, guessed too often, or the person has not the role. */
    public boolean enter(HttpServletRequest request, String userId, String password, Role role) {
        var enters = staff.signIn(userId)
                .filter(person -> accounts.accepts(userId, password))
                .filter(person -> person.has(role))
                .isPresent();
        if (enters) {
            BrowserSession.begin(request, PERSON, userId);
        }
        return enters;
    }

    /** Ends the session, if there is one. */
    public void leave(HttpServletRequest request) {
        BrowserSession.end(request);
    }

    private Optional<SignedIn> of(HttpServletRequest request) {
        return BrowserSession.held(request, PERSON, String.class).flatMap(staff::signIn);
    }

    Filter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                return !OpenPaths.SITE.matches(request);
            }

            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                of(request)
                        .ifPresent(person ->
                                SecurityContextHolder.getContext().setAuthentication(new PersonAuthentication(person)));
                chain.doFilter(request, response);
            }
        };
    }
}
