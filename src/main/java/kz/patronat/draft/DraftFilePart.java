package kz.patronat.draft;

import java.util.function.Supplier;
import kz.patronat.portal.SentFile;

/** A file as it goes beside the request, read only when it is looked at. */
record DraftFilePart(String name, Supplier<byte[]> content) implements SentFile {

    @Override
    public byte[] bytes() {
        return content.get();
    }
}
