package kz.patronat.access;

import java.time.Instant;

/**
 * One look at a sealed fact.
 *
 * @param folder the number of the case, or of the visit that has no case yet
 */
public record Reading(String folder, String userId, String fact, String reason, Instant at) {}
