package kz.patronat.signature.verifier;

import java.time.Instant;
import org.bouncycastle.cert.X509CertificateHolder;

/** Asks the lists that lie beside the authorities in the folder. */
final class ListsOfTrust implements RevocationSource {

    @Override
    public Said ask(X509CertificateHolder certificate, Authority issuer, Instant at) {
        return RevocationList.ask(issuer.lists(), certificate.getSerialNumber(), at);
    }
}
