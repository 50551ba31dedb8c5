package kz.patronat.gateway;

import org.jspecify.annotations.Nullable;

/** What came of sending something. */
public sealed interface GatewayReply {

    /**
     * The provider of the service answered.
     *
     * @param evidence the whole message as it came
     */
    record Answered(MessageData data, byte[] evidence) implements GatewayReply {}

    /**
     * The provider understood and says no. Whether that is an answer, such as that nobody was found, only its data tell.
     *
     * @param code of the gateway
     * @param data may hold the provider's own code
     */
    record Refused(String code, @Nullable String text, MessageData data, byte[] evidence) implements GatewayReply {}

    /** The gateway took the message over; nothing more is known. */
    record Accepted() implements GatewayReply {}

    /**
     * Nobody answered, or nothing that can be believed: to be tried again.
     *
     * @param reason for the administrator; no personal data
     */
    record Unavailable(String reason) implements GatewayReply {}

    /**
     * Nothing left the house: to be tried again, and never to be told as something that was asked.
     *
     * @param reason for the administrator; no personal data
     */
    record NotSent(String reason) implements GatewayReply {}
}
