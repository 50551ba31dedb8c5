package kz.patronat.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who is signed in at the pages of citizens. The session is new at each sign-in, ends after half an hour without a
 * request, and says nothing at the workplaces of the staff.
 */
@Component
public class CitizenSessions {

    /** How long a session lives without a request. */
    public static final Duration IDLE = BrowserSession.IDLE;

    private static final String CITIZEN = CitizenSessions.class.getName();
    private static final String WANTED = CITIZEN + ".wanted";

    /** Pages of ours that a citizen may have asked for, and no other address. */
    private static final Pattern PAGE = Pattern.compile(
            "(?!.*%2[eEfF])/(kk|ru)/my(?!/sign-(in|out))(/[A-Za-z0-9_~%][A-Za-z0-9._~%-]*)*(\\?[A-Za-z0-9._~%&=-]*)?");

    /** Begins a session of the person; whatever the browser had here before ends. */
    public void enter(HttpServletRequest request, Citizen citizen) {
        var wanted = wanted(request);
        BrowserSession.begin(request, CITIZEN, citizen);
        wanted.ifPresent(page -> request.getSession().setAttribute(WANTED, page));
    }

    /** Ends the session, if there is one. */
    public void leave(HttpServletRequest request) {
        BrowserSession.end(request);
    }

    /**
     * Remembers the page that was asked for until somebody is signed in; anything else than a page of ours is not. The door
     * may be read in another language than the page was, and is itself no page to come back to.
     */
    public void wants(HttpServletRequest request, @Nullable String page, String language) {
        var wanted = Optional.ofNullable(page)
                .filter(asked -> PAGE.matcher(asked).matches())
                .or(() -> wanted(request))
                .orElse("/kk/my");
        request.getSession().setAttribute(WANTED, "/" + language + wanted.substring(3));
    }

    /** The page that was asked for before somebody was signed in. */
    public Optional<String> wanted(HttpServletRequest request) {
        return BrowserSession.held(request, WANTED, String.class);
    }

    private static Optional<Citizen> of(HttpServletRequest request) {
        return BrowserSession.held(request, CITIZEN, Citizen.class);
    }

    Filter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                of(request)
                        .ifPresent(citizen -> SecurityContextHolder.getContext()
                                .setAuthentication(new CitizenAuthentication(citizen)));
                chain.doFilter(request, response);
            }
        };
    }
}
