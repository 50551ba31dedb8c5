package kz.patronat.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A notice as one person finds it.
 *
 * @param number the number of the case or of the visit; empty when it is about neither
 * @param event key of the sentence in the text bundles
 * @param seen whether this person has seen it
 */
public record Told(UUID id, String number, String event, List<String> arguments, Instant at, boolean seen) {}
