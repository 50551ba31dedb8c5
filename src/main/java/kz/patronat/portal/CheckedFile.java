package kz.patronat.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import kz.patronat.document.ExaminedScan;
import kz.patronat.kernel.Pieces;

/**
 * A file that may be kept, with the documents that it answers.
 *
 * @param documents codes of {@code required-documents.dmn}; empty while they are not known
 */
record CheckedFile(SentFile file, ExaminedScan scan, List<String> documents) {

    CheckedFile {
        documents = List.copyOf(documents);
    }

    Pieces content() {
        try {
            return file.content();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
