package kz.patronat.registry;

import java.time.Instant;

/**
 * A time in which a registry answers nobody.
 *
 * @param since first attempt that stayed without an answer
 */
public record Outage(Registry registry, Instant since) {}
