package kz.patronat.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a paper has left the provider: an entry of the journal of issue (clause C16).
 *
 * @param to who took it or to whom it was sent
 * @param identitySeen the identity document was shown
 * @param tracking number of the registered letter
 * @param issuedBy user id
 */
public record Issue(
        Way way, String to, boolean identitySeen, @Nullable String tracking, Instant at, String issuedBy) {

    /** How a paper is handed over. */
    public enum Way {
        HAND,
        POST,
        CABINET,
        /** Told by telephone, message or mail with a record; the paper lies ready at the office (APPC art. 66). */
        MESSAGE
    }
}
