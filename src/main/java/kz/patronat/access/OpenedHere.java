package kz.patronat.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What is open to whoever sits at this machine and to nobody else: tools for trying out, where there are any. */
public final class OpenedHere implements RequestMatcher {

    private final PathPattern pattern;

    public OpenedHere(String pattern) {
        this.pattern = PathPatternParser.defaultInstance.parse(pattern);
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return pattern.matches(PathContainer.parsePath(request.getServletPath())) && isFromHere(request);
    }

    /** Somebody behind a proxy on this machine is not here. */
    private static boolean isFromHere(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                    && request.getHeader("Forwarded") == null
                    && request.getHeader("X-Forwarded-For") == null;
        } catch (UnknownHostException nobody) {
            return false;
        }
    }
}
