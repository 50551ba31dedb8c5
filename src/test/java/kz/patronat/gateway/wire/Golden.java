package kz.patronat.gateway.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.w3c.dom.Document;

/** Messages as the gateway knows them, on lines of their own so that a person can read them. */
public final class Golden {

    private Golden() {}

    /** The message in one line, as it goes over the wire. */
    public static String text(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/gateway", name + ".xml"))
                    .replaceAll("(?<=>)\\s+(?=<)", "")
                    .strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static Document document(String name) {
        return Xml.parse(text(name).getBytes(StandardCharsets.UTF_8));
    }

    public static String written(Document document) {
        return new String(Xml.bytes(document), StandardCharsets.UTF_8);
    }
}
