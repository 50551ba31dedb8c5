package kz.patronat.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question about a person to a registry, with an answer to it; a question to which several answers came stands once
 * with each.
 *
 * @param asked when the registry was asked, oldest first; empty when it never was
 * @param answer null when none came
 */
public record RegistryQuestion(
        UUID person,
        Registry registry,
        State state,
        List<Instant> asked,
        @Nullable RegistryAnswer answer) {

    /** How it stands; texts under {@code registry.question.<name>}, but for what was answered. */
    public enum State {
        NOT_CONSENTED,
        NOT_ASKED,
        AWAITED,
        /** The registry could not be reached; it is asked again. */
        UNAVAILABLE,
        /** None came, and none is waited for any more. */
        UNANSWERED,
        ANSWERED
    }
}
