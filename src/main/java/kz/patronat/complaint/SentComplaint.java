package kz.patronat.complaint;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as the portal sent it; no byte of it is ever changed.
 *
 * @param request what the person signed
 * @param signature CMS in DER beside it; null when nobody signed
 */
public record SentComplaint(byte[] request, byte @Nullable [] signature) {

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(request));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
