package kz.patronat.signature.verifier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import kz.patronat.signature.Verdict.Reason;
import org.bouncycastle.cert.X509CertificateHolder;

/** Certificates in DER. */
final class Certificates {

    private Certificates() {}

    /** @throws Refused when the bytes are no certificate */
    static X509CertificateHolder read(byte[] bytes) {
        try {
            return new X509CertificateHolder(bytes);
        } catch (IOException | RuntimeException noCertificate) {
            // What parses bytes of strangers lazily fails in many ways.
            throw new Refused(Reason.MALFORMED);
        }
    }

    static byte[] bytes(X509CertificateHolder certificate) {
        try {
            return certificate.getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static X509Certificate jdk(X509CertificateHolder certificate) throws CertificateException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(bytes(certificate)));
    }
}
