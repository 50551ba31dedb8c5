package kz.patronat.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Reads a token that was found good a moment ago without checking its signature again: a portal sends one and the same
 * with thousands of requests, and the check was a sixth of what an application cost. A token is believed for a minute and
 * never beyond its own end, so that a key taken back by the issuer counts a minute later.
 */
class KnownTokens implements JwtDecoder {

    private static final Duration BELIEVED = Duration.ofMinutes(1);

    /** Portals are few; somebody who sends many tokens gets each of them checked. */
    private static final int MOST = 64;

    private final JwtDecoder checks;
    private final InstantSource time;
    private final Map<String, Known> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    });

    /** @param time of the service, as the simulator of the issuer has it too; elsewhere it is that of the machine */
    KnownTokens(JwtDecoder checks, InstantSource time) {
        this.checks = checks;
        this.time = time;
    }

    private record Known(Jwt token, Instant until) {}

    @Override
    public Jwt decode(String token) {
        var before = known.get(token);
        if (before != null && time.instant().isBefore(before.until())) {
            return before.token();
        }
        known.remove(token);
        var checked = checks.decode(token);
        var until = time.instant().plus(BELIEVED);
        var ends = checked.getExpiresAt();
        known.put(token, new Known(checked, ends == null || until.isBefore(ends) ? until : ends));
        return checked;
    }
}
