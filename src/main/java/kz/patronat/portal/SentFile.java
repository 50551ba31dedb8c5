package kz.patronat.portal;

import java.io.FileNotFoundException;
import java.io.IOException;
import kz.patronat.kernel.Pieces;

/** A file beside a request, read each time it is needed, so that many large ones never lie in memory at once. */
public interface SentFile {

    /** As the sender named it. */
    String name();

    /** @throws FileNotFoundException when it is there no more */
    Pieces content() throws IOException;
}
