package kz.patronat.document;

import java.time.LocalDate;

/**
 * That a paper has been signed by hand.
 *
 * @param name who signed
 * @param on the day written beside the signature
 * @param recordedBy user id of the person who says so
 */
public record Signing(Signer as, String name, LocalDate on, String recordedBy) {}
