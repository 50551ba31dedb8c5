package kz.patronat.document;

/**
 * The bytes of a scan or a paper, ready to be sent.
 *
 * @param name file name to offer
 */
public record Content(String name, String mediaType, byte[] bytes) {}
