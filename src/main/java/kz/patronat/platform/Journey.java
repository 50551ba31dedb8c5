package kz.patronat.platform;

import java.time.Instant;
import java.util.List;

/**
 * A move of the clock and what it woke.
 *
 * @param to where the clock stands now
 * @param quiet false when work that fell due did not come to rest in time, so that the clock stopped on the way
 */
public record Journey(Instant from, Instant to, boolean quiet, List<FellDue> fellDue) {}
