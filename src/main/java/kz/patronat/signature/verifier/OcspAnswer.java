package kz.patronat.signature.verifier;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.patronat.signature.Verdict.Proof;
import kz.patronat.signature.Verdict.Revocation;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;

/** The answer of a responder about one certificate, as it came. */
final class OcspAnswer {

    /** How far the clock of a responder may be away from ours, and how long an answer without an end counts. */
    static final Duration TOLERANCE = Duration.ofMinutes(10);

    private final byte[] bytes;
    private final BasicOCSPResp answer;

    private OcspAnswer(byte[] bytes, BasicOCSPResp answer) {
        this.bytes = bytes;
        this.answer = answer;
    }

    /** @throws IOException when it is no answer of success */
    static OcspAnswer read(byte[] bytes) throws IOException {
        try {
            if (new OCSPResp(bytes).getResponseObject() instanceof BasicOCSPResp basic) {
                return new OcspAnswer(bytes, basic);
            }
            throw new IOException("the responder could not answer");
        } catch (OCSPException | RuntimeException unreadable) {
            // What parses bytes of strangers lazily fails in many ways.
            throw new IOException("the answer of the responder cannot be read", unreadable);
        }
    }

    /** What it says of the certificate at the moment; silent when it says nothing that can be relied on. */
    Said about(X509CertificateHolder certificate, Authority issuer, Instant at) {
        try {
            if (!isSignedFor(issuer)) {
                return new Said.Silent("the answer of the responder is not signed as it has to be");
            }
            return Arrays.stream(answer.getResponses())
                    .filter(single -> isFor(single.getCertID(), certificate, issuer.certificate()))
                    .findFirst()
                    .map(single -> said(single, at))
                    .orElse(new Said.Silent("the responder answers for another certificate"));
        } catch (RuntimeException unreadable) {
            // As above: lazily.
            return new Said.Silent("the answer of the responder cannot be read");
        }
    }

    /** When the responder said so; null without any answer. */
    Optional<Instant> saidAt() {
        return Arrays.stream(answer.getResponses())
                .map(single -> single.getThisUpdate().toInstant())
                .findFirst();
    }

    /** What the question asked to be repeated, so that an old answer cannot stand for a new one. */
    Optional<byte[]> nonce() {
        var extension = answer.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        return extension == null
                ? Optional.empty()
                : Optional.of(extension.getExtnValue().getOctets());
    }

    private Said said(SingleResp single, Instant at) {
        var thisUpdate = single.getThisUpdate().toInstant();
        var until = single.getNextUpdate() == null
                ? thisUpdate.plus(TOLERANCE)
                : single.getNextUpdate().toInstant();
        var status = single.getCertStatus();
        if (until.isBefore(at)) {
            return new Said.Silent("the answer of the responder is of " + thisUpdate);
        }
        if (status instanceof RevokedStatus revoked
                && !revoked.getRevocationTime().toInstant().isAfter(at)) {
            return new Said.Revoked(revoked.getRevocationTime().toInstant());
        }
        return status == CertificateStatus.GOOD || status instanceof RevokedStatus
                ? new Said.Good(new Revocation("OCSP", thisUpdate), List.of(new Proof(Proof.Kind.OCSP, bytes)))
                : new Said.Silent("the responder does not know the certificate");
    }

    /** By the issuer itself, or by whom the issuer gave a certificate to answer for it. */
    private boolean isSignedFor(Authority issuer) {
        return Stream.concat(Stream.of(issuer.certificate()), Arrays.stream(answer.getCerts()))
                .filter(signer -> signer.equals(issuer.certificate()) || mayAnswer(signer, issuer))
                .anyMatch(this::isSignedBy);
    }

    private boolean mayAnswer(X509CertificateHolder signer, Authority issuer) {
        var purposes = ExtendedKeyUsage.fromExtensions(signer.getExtensions());
        return purposes != null
                && purposes.hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning)
                && signer.isValidOn(answer.getProducedAt())
                && issuer.signed(signer);
    }

    private boolean isSignedBy(X509CertificateHolder signer) {
        try {
            return answer.isSignatureValid(Verifiers.of(signer));
        } catch (OCSPException otherAlgorithm) {
            return false;
        }
    }

    private static boolean isFor(CertificateID id, X509CertificateHolder certificate, X509CertificateHolder issuer) {
        try {
            return id.getSerialNumber().equals(certificate.getSerialNumber())
                    && id.matchesIssuer(issuer, CmsVerification.digests());
        } catch (OCSPException otherDigest) {
            return false;
        }
    }
}
