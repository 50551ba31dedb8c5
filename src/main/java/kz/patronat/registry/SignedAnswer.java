package kz.patronat.registry;

/**
 * The answer exactly as the registry signed it: the proof of what it said. Sealed where it is kept.
 *
 * @param content never changed by us, no byte of it
 */
public record SignedAnswer(String mediaType, byte[] content) {}
