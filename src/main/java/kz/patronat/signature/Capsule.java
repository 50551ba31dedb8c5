package kz.patronat.signature;

import java.time.Instant;
import kz.patronat.signature.Verdict.Valid;

/**
 * A signature with everything that proves it: enough to come to the same verdict when certificate, authority and
 * network are long gone.
 *
 * @param owner what it belongs to: number of a case or a complaint, id of a paper
 * @param shown the document exactly as the signer saw it
 * @param verdict of the moment, with certificates and what was said of revocation
 */
public record Capsule(CapsuleId id, String owner, SignedPayload payload, byte[] shown, Valid verdict, Instant keptAt) {}
