package kz.patronat.gateway.wire;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** The key a side of the line signs its messages with. */
public record TransportKey(PrivateKey key, X509Certificate certificate) {

    @Override
    public String toString() {
        return certificate.getSubjectX500Principal().getName();
    }
}
