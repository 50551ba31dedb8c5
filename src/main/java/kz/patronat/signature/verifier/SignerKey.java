package kz.patronat.signature.verifier;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import kz.patronat.signature.Verdict.Reason;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** A public key of the kinds that the JDK knows, long enough to be relied on. */
final class SignerKey {

    private static final int RSA_BITS = 2048;
    private static final int CURVE_BITS = 256;

    private SignerKey() {}

    /** @throws Refused when the key is of another kind, too short or no key at all */
    static PublicKey of(SubjectPublicKeyInfo info) {
        try {
            var key = KeyFactory.getInstance(kind(info.getAlgorithm().getAlgorithm()))
                    .generatePublic(new X509EncodedKeySpec(info.getEncoded()));
            Refused.unless(isLongEnough(key), Reason.ALGORITHM_FORBIDDEN);
            return key;
        } catch (GeneralSecurityException | IOException noKey) {
            throw new Refused(Reason.MALFORMED);
        }
    }

    static boolean verify(SubjectPublicKeyInfo info, String algorithm, byte[] content, byte[] signature) {
        try {
            var verification = Signature.getInstance(algorithm);
            verification.initVerify(of(info));
            verification.update(content);
            return verification.verify(signature);
        } catch (GeneralSecurityException doesNotFit) {
            return false;
        }
    }

    private static String kind(ASN1ObjectIdentifier algorithm) {
        if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return "RSA";
        }
        if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return "EC";
        }
        throw new Refused(Reason.ALGORITHM_FORBIDDEN);
    }

    private static boolean isLongEnough(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength() >= RSA_BITS;
        }
        return key instanceof ECPublicKey curve && curve.getParams().getOrder().bitLength() >= CURVE_BITS;
    }
}
