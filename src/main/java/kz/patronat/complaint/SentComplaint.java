package kz.patronat.complaint;

import java.util.List;
import kz.patronat.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as the portal sent it; no byte of it is ever changed.
 *
 * @param request what the person signed
 * @param signature CMS in DER beside it; null when nobody signed
 * @param attachments the files that the request names
 */
public record SentComplaint(byte[] request, byte @Nullable [] signature, List<Attachment> attachments) {

    public SentComplaint {
        attachments = List.copyOf(attachments);
    }

    public SentComplaint(byte[] request, byte @Nullable [] signature) {
        this(request, signature, List.of());
    }

    String sha256() {
        return Sha256.of(request);
    }
}
