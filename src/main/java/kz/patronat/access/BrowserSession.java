package kz.patronat.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;

/** The session of a browser at pages of ours: a new one at each sign-in, that ends when nobody asks for a while. */
final class BrowserSession {

    /** How long one lives without a request. */
    static final Duration IDLE = Duration.ofMinutes(30);

    private BrowserSession() {}

    /** Begins one that holds this; whatever the browser had here before ends. */
    static void begin(HttpServletRequest request, String name, Object held) {
        end(request);
        var session = request.getSession();
        session.setMaxInactiveInterval(Math.toIntExact(IDLE.toSeconds()));
        session.setAttribute(name, held);
    }

    /** Ends it, if there is one. */
    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** What it holds; nothing where there is none. */
    static <T> Optional<T> held(HttpServletRequest request, String name, Class<T> type) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(name))
                .map(type::cast);
    }
}
