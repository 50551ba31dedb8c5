package kz.patronat.signature;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a verifier says of a signature. «Could not check» is neither valid nor invalid: nobody is refused for it. */
public sealed interface Verdict {

    /**
     * The signature holds, the certificate was good at the moment asked for, and it is the expected person's.
     *
     * @param revocation how it was made sure that the certificate was not revoked
     * @param evidence what it takes to come to the same verdict years later
     */
    record Valid(SignerCertificate signer, Revocation revocation, Evidence evidence) implements Verdict {}

    /**
     * The signature is refused.
     *
     * @param signer what is known of the certificate, if it could be read
     */
    record Invalid(Reason reason, @Nullable SignerCertificate signer) implements Verdict {}

    /**
     * Nobody could tell yet: the verifier, the revocation list or the algorithm is out of reach. Asked again later.
     *
     * @param cause for the administrator; no personal data
     */
    record Unchecked(Obstacle obstacle, String cause) implements Verdict {}

    /** Whose certificate it is; the IIN is as the certificate spells it and may fail the check of our own kernel. */
    record SignerCertificate(
            String iin,
            @Nullable String bin,
            String commonName,
            String serialNumber,
            String issuer,
            Instant notBefore,
            Instant notAfter) {}

    /**
     * What says that the certificate was not revoked.
     *
     * @param by {@code CRL} or {@code OCSP}
     * @param at when that was said
     */
    record Revocation(String by, Instant at) {}

    /**
     * What the verdict rests on, in bytes.
     *
     * @param chain certificates in DER, from the signer's to that of the trusted root
     */
    record Evidence(Tool tool, List<byte[]> chain, List<Proof> proofs) {}

    /** One thing said of the certificate, as it came. */
    record Proof(Kind kind, byte[] bytes) {

        /** What the bytes are. */
        public enum Kind {
            CRL,
            DELTA_CRL,
            OCSP,
            NCANODE
        }
    }

    /** What verified the signature. */
    enum Tool {
        /** Our own code; no state body has certified it. */
        EMBEDDED,
        /** Our own code with the arithmetic of GOST 34.10-2015; no state body has certified it. */
        EMBEDDED_GOST,
        /** NCANode, which works with the provider of the national certification authority. */
        NCANODE;

        public boolean certified() {
            return this == NCANODE;
        }
    }

    /** Why nobody could tell; the sentence stands under {@code signature.unchecked.<name>}. */
    enum Obstacle {
        /** The verifier is away, answers nonsense or is not connected. */
        VERIFIER_AWAY,
        /** The verifier and our own checks do not come to the same. */
        VERIFIER_DISAGREES,
        /** Neither list nor responder says whether the certificate was revoked. */
        REVOCATION_UNKNOWN,
        ALGORITHM_UNKNOWN,
        /** No trusted authority is configured, or they cannot be read. */
        TRUST_MISSING;

        /** Of the sentence for people. */
        public String key() {
            return "signature.unchecked." + name();
        }
    }

    /** Why a signature is refused; the sentence stands under {@code signature.refused.<name>}. */
    enum Reason {
        NOT_SIGNED,
        MALFORMED,
        FORBIDDEN_MARKUP,
        SEVERAL_SIGNATURES,
        WRAPPED,
        WRONG_REFERENCE,
        ALGORITHM_FORBIDDEN,
        CONTENT_CHANGED,
        SIGNATURE_BROKEN,
        UNKNOWN_AUTHORITY,
        EXPIRED,
        NOT_YET_VALID,
        REVOKED,
        AUTHENTICATION_KEY,
        COMPANY_KEY,
        NO_IIN,
        ANOTHER_PERSON;

        /** Of the sentence for people. */
        public String key() {
            return "signature.refused." + name();
        }
    }
}
