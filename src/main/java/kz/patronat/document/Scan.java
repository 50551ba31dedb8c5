package kz.patronat.document;

import java.time.Instant;
import java.util.List;

/**
 * A scanned document without its bytes.
 *
 * @param documents codes of {@code required-documents.dmn}: one paper may answer several
 * @param name the file's name as its sender wrote it; for display only
 * @param size in bytes
 * @param sha256 of the bytes, 64 hexadecimal digits
 * @param storedBy user id, or whatever names the sender of a portal request
 */
public record Scan(
        ScanId id,
        Folder folder,
        List<String> documents,
        String name,
        ScanType type,
        int size,
        String sha256,
        String storedBy,
        Instant storedAt,
        VirusState viruses) {}
