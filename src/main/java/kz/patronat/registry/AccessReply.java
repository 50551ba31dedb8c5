package kz.patronat.registry;

import java.time.Duration;

/** What came of asking the person for access. */
public sealed interface AccessReply {

    /** The law lets us ask the register without it. */
    record NotNeeded() implements AccessReply {}

    /** @param goodFor how long the token opens the register */
    record Granted(AccessToken token, Duration goodFor) implements AccessReply {}

    /** The person is being asked; the answer comes to the {@link RegistryInbox}. */
    record Asked() implements AccessReply {}

    record Refused() implements AccessReply {}

    /** @param reason for the administrator; no personal data */
    record Unavailable(String reason) implements AccessReply {}

    /**
     * Nobody was asked: the way there is known to be silent, or the question could not be signed.
     *
     * @param reason for the administrator; no personal data
     */
    record NotAsked(String reason) implements AccessReply {}
}
