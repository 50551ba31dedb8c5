package kz.patronat.notification;

import java.time.Instant;
import java.util.Optional;

/** A line to somebody outside; the heads are told when nobody answers there. */
public interface Line {

    /** Its sentences stand under this key with {@code .began} and {@code .over}; each says the moment. */
    String name();

    /** Since when nobody answers; empty when somebody does, or it is not worth telling yet. */
    Optional<Instant> silentSince(Instant now);

    /** When somebody answered again after that moment; empty when nobody did. */
    Optional<Instant> answeredAfter(Instant since, Instant now);
}
