package kz.patronat.registry;

/**
 * What came of asking a registry. That it cannot be reached is an outcome like the others, never an exception; an
 * exception of an adapter is a fault of configuration or program.
 */
public sealed interface RegistryReply<T> {

    /** The registry answered at once. */
    record Answer<T>(T content, SignedAnswer evidence) implements RegistryReply<T> {}

    /** The registry will answer later, to the {@link RegistryInbox}. */
    record Pending<T>() implements RegistryReply<T> {}

    /**
     * The registry or the way to it is down.
     *
     * @param reason for the administrator, such as a status code; no personal data
     */
    record Unavailable<T>(String reason) implements RegistryReply<T> {}

    /**
     * Nothing was asked: the way to the registry is known to be silent, or the question could not be signed.
     *
     * @param reason for the administrator; no personal data
     */
    record NotAsked<T>(String reason) implements RegistryReply<T> {}
}
