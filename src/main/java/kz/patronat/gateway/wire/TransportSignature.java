package kz.patronat.gateway.wire;

import org.w3c.dom.Document;

/** Signs what goes over the line and judges the signature of what comes. */
public interface TransportSignature {

    /**
     * The message as it goes over the line.
     *
     * @throws SignatureToolAway when it cannot be signed now
     * @throws kz.patronat.gateway.GatewayBreakdown when it will not be signed until somebody mends the key
     */
    byte[] signed(Document envelope);

    /**
     * Whether the one body that will be read is what is signed, and by whom.
     *
     * @param bytes the message as it came
     * @throws SignatureToolAway when it cannot be judged now
     */
    BodyVerdict verify(Document envelope, byte[] bytes);
}
