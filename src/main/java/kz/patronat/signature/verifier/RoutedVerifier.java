package kz.patronat.signature.verifier;

import kz.patronat.signature.SignatureVerifier;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.Verdict;

/** Gives signatures by GOST to one verifier and the rest to the other. */
record RoutedVerifier(SignatureVerifier forGost, SignatureVerifier forTheRest) implements SignatureVerifier {

    @Override
    public Verdict verify(SignedPayload payload) {
        return isGost(payload) ? forGost.verify(payload) : forTheRest.verify(payload);
    }

    private static boolean isGost(SignedPayload payload) {
        try {
            return Judging.open(payload).isGost();
        } catch (Refused broken) {
            return false;
        }
    }
}
