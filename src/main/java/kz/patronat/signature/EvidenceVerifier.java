package kz.patronat.signature;

import kz.patronat.signature.Verdict.Evidence;

/** Judges a signature by what was kept with it alone: no folder, no network, no clock. */
public interface EvidenceVerifier {

    Verdict verify(SignedPayload payload, Evidence evidence);
}
