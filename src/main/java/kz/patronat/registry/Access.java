package kz.patronat.registry;

import java.time.Instant;
import java.util.UUID;

/** How it stands with the access to the personal data of somebody. */
public sealed interface Access {

    UUID request();

    /** The register may be asked. */
    record Open(UUID request) implements Access {}

    /** The person has not answered yet; asked anew when there is no answer by then. */
    record Awaited(UUID request, Instant until) implements Access {}

    /** The person said no, and the paper way is not open yet. */
    record Refused(UUID request) implements Access {}

    /** Nobody to ask through, or the person said no and the paper is being obtained already; asked anew then. */
    record Later(UUID request, Instant again) implements Access {}
}
