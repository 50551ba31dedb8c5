package kz.patronat.document;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a paper has been signed, by hand or with an electronic key.
 *
 * @param name who signed
 * @param on the day written beside the signature
 * @param recordedBy user id of the person who says so
 * @param signature the electronic signature; null when it was signed by hand
 */
public record Signing(
        Signer as,
        String name,
        LocalDate on,
        String recordedBy,
        @Nullable UUID signature) {

    /** By hand. */
    public Signing(Signer as, String name, LocalDate on, String recordedBy) {
        this(as, name, on, recordedBy, null);
    }

    public boolean isElectronic() {
        return signature != null;
    }
}
