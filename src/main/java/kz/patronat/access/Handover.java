package kz.patronat.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a task passed from one person to another, or was done by one in another's stead.
 *
 * @param task Kazakh name of the task, as in the model
 * @param from who held it, null when nobody did
 * @param to who holds it since; null when nobody does, or when it was done
 * @param by whose word it was; null for the system
 * @param reason empty where none is asked
 * @param deputy under which deputyship; null for what is no matter of a deputy
 */
public record Handover(
        String taskId,
        String task,
        Kind kind,
        @Nullable String from,
        @Nullable String to,
        @Nullable String by,
        String reason,
        @Nullable UUID deputy,
        Instant at) {

    /** What happened to the task; texts under {@code access.handover.<name>}. */
    public enum Kind {
        /** Who held it, or a head, gave it to somebody. */
        GIVEN,
        /** A deputy took it from whom he or she stands in for. */
        TAKEN,
        /** It went back to whom the deputy stands in for. */
        RETURNED,
        /** The deputy holds it no longer for somebody else. */
        RELEASED,
        /** The deputy did it in the other's stead. */
        DONE
    }
}
