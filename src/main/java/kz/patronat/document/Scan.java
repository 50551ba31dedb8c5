package kz.patronat.document;

import java.time.Instant;

/**
 * A scanned document without its bytes.
 *
 * @param document code of the document in {@code required-documents.dmn}
 * @param name the file's name as its sender wrote it; for display only
 * @param size in bytes
 * @param sha256 of the bytes, 64 hexadecimal digits
 * @param storedBy user id, or whatever names the sender of a portal request
 */
public record Scan(
        ScanId id,
        Folder folder,
        String document,
        String name,
        ScanType type,
        int size,
        String sha256,
        String storedBy,
        Instant storedAt) {}
