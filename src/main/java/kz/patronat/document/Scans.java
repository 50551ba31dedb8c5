package kz.patronat.document;

import java.util.List;
import java.util.Optional;
import kz.patronat.kernel.RejectedInput;
import org.springframework.stereotype.Component;

/** The scans of all folders. */
@Component
public class Scans {

    /** Largest scan that is taken, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    /**
     * Checks and keeps a scan. The same bytes in the same folder are one scan, whatever their name.
     *
     * @param document code of the document in {@code required-documents.dmn}
     * @param name file name as the sender wrote it
     * @param storedBy user id, or whatever names the sender of a portal request
     * @throws RejectedInput with field {@code file} when the bytes are empty, too many, of another type than PDF, JPEG
     *     or PNG, encrypted, damaged, or hold a script
     */
    public ScanId store(Folder folder, String document, String name, byte[] bytes, String storedBy) {
        throw new UnsupportedOperationException();
    }

    /** The scans of a folder, in the order in which they came; removed ones are left out. */
    public List<Scan> in(Folder folder) {
        throw new UnsupportedOperationException();
    }

    /** The bytes; empty when no such scan lies in this very folder. Who may read the folder is the caller's question. */
    public Optional<Content> open(Folder folder, ScanId id) {
        throw new UnsupportedOperationException();
    }

    /** Erases the bytes of a scan that was put in by mistake; the line stays, with who removed it and when. */
    public void remove(Folder folder, ScanId id, String removedBy) {
        throw new UnsupportedOperationException();
    }

    /** What was scanned during a visit goes into the case that began with it. */
    public void move(Folder visit, Folder file) {
        throw new UnsupportedOperationException();
    }
}
