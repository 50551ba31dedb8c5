package kz.patronat.signature;

import java.time.Instant;
import java.util.Optional;

/** Whether whoever it takes to verify signatures can be reached: NCANode, responders, lists. */
public interface VerifierReach {

    /** Since when nobody could tell of the signatures that wait; empty while that is no outage yet. */
    Optional<Instant> silentSince(Instant now);

    /**
     * When a signature was last found valid, if that was later: for that everybody has to be reached. While signatures wait
     * for NCANode itself, only what it verified counts.
     */
    Optional<Instant> answeredAfter(Instant since);
}
