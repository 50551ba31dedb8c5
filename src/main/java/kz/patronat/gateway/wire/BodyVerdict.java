package kz.patronat.gateway.wire;

import java.security.cert.X509Certificate;

/** What there is to say of the signature of a body. */
public sealed interface BodyVerdict {

    /** The body is signed by the holder of the certificate; whether the holder is known is the caller's question. */
    record Signed(X509Certificate by) implements BodyVerdict {}

    record Refused(Reason reason) implements BodyVerdict {}

    /** Why a signature is refused. */
    enum Reason {
        NOT_SIGNED,
        SEVERAL_SIGNATURES,
        /** The signature is not over the one body that would be read. */
        WRAPPED,
        ALGORITHM_FORBIDDEN,
        MALFORMED,
        /** Whose certificate it is nobody trusts; the tool was not asked. */
        STRANGER,
        BROKEN
    }
}
