package kz.patronat.draft;

import java.io.FileNotFoundException;
import java.util.Optional;
import java.util.function.Supplier;
import kz.patronat.portal.SentFile;

/** A file as it goes beside the request, read only when it is looked at; the draft may be gone by then. */
record DraftFilePart(String name, Supplier<Optional<byte[]>> content) implements SentFile {

    @Override
    public byte[] bytes() throws FileNotFoundException {
        return content.get().orElseThrow(() -> new FileNotFoundException(name));
    }
}
