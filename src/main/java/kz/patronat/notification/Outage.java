package kz.patronat.notification;

import java.time.Instant;

/**
 * A time in which nobody answers at the other end of a line.
 *
 * @param line its name
 * @param since first attempt that stayed without an answer
 */
public record Outage(String line, Instant since) {}
