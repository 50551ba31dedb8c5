package kz.patronat.complaint;

import kz.patronat.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as the portal sent it; no byte of it is ever changed.
 *
 * @param request what the person signed
 * @param signature CMS in DER beside it; null when nobody signed
 */
public record SentComplaint(byte[] request, byte @Nullable [] signature) {

    String sha256() {
        return Sha256.of(request);
    }
}
