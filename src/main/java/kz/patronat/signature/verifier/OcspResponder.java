package kz.patronat.signature.verifier;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Asks the responder that a certificate names. */
final class OcspResponder implements RevocationSource {

    private static final int LARGEST = 256 * 1024;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Download download;
    private final Clock clock;

    OcspResponder(Download download, Clock clock) {
        this.download = download;
        this.clock = clock;
    }

    @Override
    public Said ask(X509CertificateHolder certificate, Authority issuer, Instant at) {
        var silent = new ArrayList<String>();
        for (var address : Addresses.ofResponders(certificate)) {
            try {
                var said = fresh(address, certificate, issuer).about(certificate, issuer, at);
                if (!(said instanceof Said.Silent nothing)) {
                    return said;
                }
                silent.add(nothing.cause());
            } catch (IOException unreachable) {
                silent.add(address + ": " + unreachable.getMessage());
            }
        }
        return new Said.Silent(silent.isEmpty() ? "the certificate names no responder" : String.join("; ", silent));
    }

    private OcspAnswer fresh(String address, X509CertificateHolder certificate, Authority issuer) throws IOException {
        var nonce = new byte[32];
        RANDOM.nextBytes(nonce);
        var wrapped = new DEROctetString(nonce).getEncoded();
        var question = question(certificate, issuer, wrapped);
        var answer = OcspAnswer.read(download.post(address, "application/ocsp-request", question, LARGEST));
        var said = answer.saidAt().orElseThrow(() -> new IOException("the responder says nothing"));
        var repeated = answer.nonce();
        if (repeated.isPresent() && !Arrays.equals(repeated.get(), wrapped)) {
            throw new IOException("the answer belongs to another question");
        }
        var now = clock.instant();
        if (said.isAfter(now.plus(OcspAnswer.TOLERANCE))) {
            throw new IOException("the answer is from the future: " + said);
        }
        if (repeated.isEmpty() && said.isBefore(now.minus(OcspAnswer.TOLERANCE))) {
            throw new IOException("the answer is old and belongs to no question of ours: " + said);
        }
        return answer;
    }

    private static byte[] question(X509CertificateHolder certificate, Authority issuer, byte[] nonce)
            throws IOException {
        try {
            var digest = CmsVerification.digests().get(new AlgorithmIdentifier(CertificateID.HASH_SHA1.getAlgorithm()));
            return new OCSPReqBuilder()
                    .addRequest(new CertificateID(digest, issuer.certificate(), certificate.getSerialNumber()))
                    .setRequestExtensions(new Extensions(
                            new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce))))
                    .build()
                    .getEncoded();
        } catch (OCSPException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
