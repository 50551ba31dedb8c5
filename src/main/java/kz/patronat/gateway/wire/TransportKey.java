package kz.patronat.gateway.wire;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import org.w3c.dom.Document;

/** The RSA or ECDSA key a side of the line signs its messages with. */
public record TransportKey(PrivateKey key, X509Certificate certificate) implements TransportSignature {

    @Override
    public byte[] signed(Document envelope) {
        BodySignature.sign(envelope, this);
        return Xml.bytes(envelope);
    }

    @Override
    public BodyVerdict verify(Document envelope, byte[] bytes) {
        return BodySignature.verify(envelope);
    }

    @Override
    public String toString() {
        return certificate.getSubjectX500Principal().getName();
    }
}
