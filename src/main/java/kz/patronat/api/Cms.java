package kz.patronat.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A signature as tools hand it over: DER, or the same in Base64 with or without the lines around it. */
public final class Cms {

    private static final byte SEQUENCE = 0x30;

    private Cms() {}

    /** @return the signature in DER; what is neither stays as it is, and the verifier says so; null for nothing */
    public static byte @Nullable [] der(byte[] sent) {
        if (sent.length == 0) {
            return null;
        }
        if (sent[0] == SEQUENCE) {
            return sent;
        }
        try {
            var read = Base64.getMimeDecoder()
                    .decode(new String(sent, StandardCharsets.US_ASCII).replaceAll("-----[A-Z0-9 ]+-----", ""));
            return read.length == 0 ? null : read;
        } catch (IllegalArgumentException neither) {
            return sent;
        }
    }
}
