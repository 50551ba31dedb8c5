package kz.patronat.draft;

import java.io.FileNotFoundException;
import java.util.Optional;
import java.util.function.Supplier;
import kz.patronat.kernel.Pieces;
import kz.patronat.portal.SentFile;

/** A file as it goes beside the request, read only when it is looked at; the draft may be gone by then. */
record DraftFilePart(String name, Supplier<Optional<byte[]>> bytes) implements SentFile {

    @Override
    public Pieces content() throws FileNotFoundException {
        return bytes.get().map(Pieces::of).orElseThrow(() -> new FileNotFoundException(name));
    }
}
