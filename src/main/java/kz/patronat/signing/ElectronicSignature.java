package kz.patronat.signing;

import java.time.Instant;
import java.util.UUID;
import kz.patronat.document.PaperId;
import kz.patronat.document.Signer;
import kz.patronat.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * An electronic signature of an official on a paper.
 *
 * @param role of the signer at that time, printed as the position
 * @param iin whose key it had to be
 * @param language of the signed file
 * @param sha256 of the signed file
 * @param signedAt by the clock of the service
 * @param reason why it was refused, or why it could not be checked so far
 * @param tries how often the verifier was asked
 * @param certificate null until the verifier has said yes
 */
public record ElectronicSignature(
        UUID id,
        PaperId paper,
        Signer as,
        String userId,
        String name,
        String role,
        String iin,
        Language language,
        String sha256,
        Instant signedAt,
        State state,
        @Nullable String reason,
        int tries,
        @Nullable Certificate certificate,
        @Nullable Instant verifiedAt) {

    /** Where a signature stands; texts under {@code signing.state.<name>}. */
    public enum State {
        /** The verifier could not tell yet: the paper is not issued, and it is asked again. */
        UNVERIFIED,
        VALID,
        REFUSED
    }

    /**
     * What the verifier read in the certificate.
     *
     * @param revocation by what it was made sure that the certificate was not revoked
     */
    public record Certificate(
            String owner,
            @Nullable String bin,
            String serialNumber,
            String issuer,
            Instant notBefore,
            Instant notAfter,
            String revocation) {}
}
