package kz.patronat.signature.verifier;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Map;
import kz.patronat.signature.Verdict.Reason;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.ContentVerifierProvider;

/** Verifies certificates, lists and answers with the key of who signed them; only algorithms that are still good. */
record Verifiers(SubjectPublicKeyInfo key) implements ContentVerifierProvider {

    private static final Map<ASN1ObjectIdentifier, String> SIGNATURES = Map.of(
            PKCSObjectIdentifiers.sha256WithRSAEncryption, "SHA256withRSA",
            PKCSObjectIdentifiers.sha384WithRSAEncryption, "SHA384withRSA",
            PKCSObjectIdentifiers.sha512WithRSAEncryption, "SHA512withRSA",
            X9ObjectIdentifiers.ecdsa_with_SHA256, "SHA256withECDSA",
            X9ObjectIdentifiers.ecdsa_with_SHA384, "SHA384withECDSA",
            X9ObjectIdentifiers.ecdsa_with_SHA512, "SHA512withECDSA");

    static Verifiers of(X509CertificateHolder signer) {
        return new Verifiers(signer.getSubjectPublicKeyInfo());
    }

    /** None, so that nobody compares the certificate with the time that the signer claims. */
    @Override
    public boolean hasAssociatedCertificate() {
        return false;
    }

    @Override
    public X509CertificateHolder getAssociatedCertificate() {
        throw new IllegalStateException("there is none");
    }

    /** @throws Refused when the algorithm is none of the allowed */
    @Override
    public ContentVerifier get(AlgorithmIdentifier algorithm) {
        Refused.unless(
                algorithm.getAlgorithm().equals(Gost.SIGNATURE) || SIGNATURES.containsKey(algorithm.getAlgorithm()),
                Reason.ALGORITHM_FORBIDDEN);
        return new Verification(key, algorithm, new ByteArrayOutputStream());
    }

    private record Verification(SubjectPublicKeyInfo key, AlgorithmIdentifier algorithm, ByteArrayOutputStream content)
            implements ContentVerifier {

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return algorithm;
        }

        @Override
        public OutputStream getOutputStream() {
            return content;
        }

        @Override
        public boolean verify(byte[] expected) {
            var name = SIGNATURES.get(algorithm.getAlgorithm());
            if (name != null) {
                return SignerKey.verify(key, name, content.toByteArray(), expected);
            }
            try {
                return Gost.isKey(key) && Gost.verify(key, Gost.digest(content.toByteArray()), expected);
            } catch (IllegalArgumentException anotherKey) {
                return false;
            }
        }
    }
}
