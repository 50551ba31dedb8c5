package kz.patronat.gateway.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that came to the simulated gateway, and what became of it.
 *
 * @param person the last digits of the number, where the message speaks of a person
 * @param fault what went wrong on purpose
 */
record Call(
        Instant at,
        String service,
        @Nullable String messageId,
        @Nullable String requestNumber,
        @Nullable String person,
        Result result,
        @Nullable Fault fault) {

    /** What became of it. */
    enum Result {
        ANSWERED,
        PROMISED,
        NOTED,
        SILENT,
        SPOILED,
        TURNED_AWAY
    }
}
