package kz.patronat.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the portal sent, as it came.
 *
 * @param sender which machine it was
 * @param key its idempotency key
 * @param request the signed XML
 */
public record Sent(String sender, @Nullable String key, byte[] request, List<SentFile> files) {

    public Sent {
        files = List.copyOf(files);
    }
}
