package kz.patronat.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person added to a complaint.
 *
 * @param number under which it stands: that of the complaint, a stroke and the ordinal
 * @param facts in the person's words; null where none were told
 * @param signed whether a signature came with it
 */
public record Added(String number, Instant at, @Nullable String facts, boolean signed) {}
