package kz.patronat.gateway;

/**
 * A file on its way through the gateway's temporary storage.
 *
 * @param name under which it is offered to whoever opens it
 */
public record StoredFile(String name, String mediaType, byte[] content) {}
