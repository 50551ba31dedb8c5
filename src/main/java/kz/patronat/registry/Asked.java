package kz.patronat.registry;

import java.time.Instant;
import java.util.UUID;

/** How the question stands after the registry was asked. */
public sealed interface Asked {

    UUID request();

    /** The answer is there and waits to be filed. */
    record Answered(UUID request) implements Asked {}

    /** The registry will answer later; asked again when it has not by then. */
    record Pending(UUID request, Instant expectedBy) implements Asked {}

    /** The registry cannot be reached; asked again then. */
    record Unavailable(UUID request, Instant again) implements Asked {}
}
