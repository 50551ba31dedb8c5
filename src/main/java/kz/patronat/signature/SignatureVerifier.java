package kz.patronat.signature;

/** Judges signatures; an implementation never throws for what somebody sent, however broken. */
public interface SignatureVerifier {

    Verdict verify(SignedPayload payload);
}
