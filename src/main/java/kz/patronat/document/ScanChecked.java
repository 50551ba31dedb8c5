package kz.patronat.document;

/**
 * The checker of viruses has decided on a scan; published in the transaction that records it.
 *
 * @param folder key of the folder in which the scan lies
 */
public record ScanChecked(String folder) {}
