package kz.patronat.document;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One electronic signature as the signature sheet prints it.
 *
 * @param signer as the staff knows the person
 * @param iin masked
 * @param owner name in the certificate
 * @param bin of the organisation that gave the key to its employee; null for a person's own key
 * @param at local time of Almaty, by the clock of the service
 * @param revocation by what it was made sure that the certificate was not revoked
 */
public record SignatureMark(
        Official signer,
        Signer as,
        String iin,
        String owner,
        @Nullable String bin,
        String serialNumber,
        String issuer,
        LocalDateTime validFrom,
        LocalDateTime validUntil,
        LocalDateTime at,
        LocalDateTime verifiedAt,
        String revocation) {}
