package kz.patronat.signature.verifier;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.SignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Teaches the reader of CMS the national numbers of algorithms, and nothing else. */
final class CmsVerification {

    private static final String GOST = "GOST-KZ-512";
    private static final CMSSignatureAlgorithmNameGenerator NAMES = new DefaultCMSSignatureAlgorithmNameGenerator();
    private static final SignatureAlgorithmIdentifierFinder NUMBERS = new DefaultSignatureAlgorithmIdentifierFinder();
    private static final DigestCalculatorProvider DIGESTS = jdk();

    private CmsVerification() {}

    /** Of the JDK, which hands long digests to the processor. */
    private static DigestCalculatorProvider jdk() {
        try {
            return new JcaDigestCalculatorProviderBuilder().build();
        } catch (OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static SignerInformationVerifier with(X509CertificateHolder certificate) {
        return new SignerInformationVerifier(
                CmsVerification::name, CmsVerification::number, Verifiers.of(certificate), CmsVerification::digest);
    }

    /** The digests of the world at large and the national one. */
    static DigestCalculatorProvider digests() {
        return CmsVerification::digest;
    }

    private static String name(AlgorithmIdentifier digest, AlgorithmIdentifier signature) {
        return digest.getAlgorithm().equals(Gost.DIGEST) ? GOST : NAMES.getSignatureName(digest, signature);
    }

    private static AlgorithmIdentifier number(String name) {
        return name.equals(GOST) ? new AlgorithmIdentifier(Gost.SIGNATURE) : NUMBERS.find(name);
    }

    private static DigestCalculator digest(AlgorithmIdentifier algorithm) throws OperatorCreationException {
        return algorithm.getAlgorithm().equals(Gost.DIGEST)
                ? new Streebog(algorithm, new ByteArrayOutputStream())
                : DIGESTS.get(algorithm);
    }

    private record Streebog(AlgorithmIdentifier algorithm, ByteArrayOutputStream content) implements DigestCalculator {

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return algorithm;
        }

        @Override
        public OutputStream getOutputStream() {
            return content;
        }

        @Override
        public byte[] getDigest() {
            return Gost.digest(content.toByteArray());
        }
    }
}
