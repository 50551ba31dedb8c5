package kz.patronat.signature.verifier;

import java.time.Instant;
import org.bouncycastle.cert.X509CertificateHolder;

/** Somebody who knows whether a certificate was revoked. */
interface RevocationSource {

    Said ask(X509CertificateHolder certificate, Authority issuer, Instant at);
}
