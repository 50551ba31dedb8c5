package kz.patronat.signing;

import java.util.Base64;
import kz.patronat.kernel.RejectedInput;
import org.jspecify.annotations.Nullable;

/** A CMS as the tools of the national authority give it: Base64, with or without the lines of PEM around it. */
final class CmsText {

    /** A signature with a chain of certificates is a few kilobytes. */
    private static final int LONGEST = 256 * 1024;

    private CmsText() {}

    /** @throws RejectedInput when it is none */
    static byte[] read(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw new RejectedInput("cms", "signing.unreadable");
        }
        try {
            return Base64.getDecoder()
                    .decode(text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
        } catch (IllegalArgumentException noBase64) {
            throw new RejectedInput("cms", "signing.unreadable");
        }
    }
}
