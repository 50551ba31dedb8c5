package kz.patronat.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Tells the process engine who is acting, so that rights and records follow the person. */
public interface EngineSession {

    /** From now on this thread acts for the person. */
    void enter(SignedIn person);

    /** From now on this thread acts for nobody. */
    void leave();

    /** Who is signed in to the web applications of the engine in the session of this request. */
    Optional<String> webUser(HttpServletRequest request);
}
