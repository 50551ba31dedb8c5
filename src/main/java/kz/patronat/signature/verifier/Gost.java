package kz.patronat.signature.verifier;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cryptopro.ECGOST3410NamedCurves;
import org.bouncycastle.asn1.rosstandart.RosstandartObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.digests.GOST3411_2012_512Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECGOST3410Signer;
import org.bouncycastle.util.BigIntegers;

/**
 * GOST 34.10-2015 and 34.11-2015 with 512 bits under the numbers of Kazakhstan; the arithmetic is that of GOST R
 * 34.10-2012, parameter set A.
 */
final class Gost {

    static final ASN1ObjectIdentifier KEY = new ASN1ObjectIdentifier("1.2.398.3.10.1.1.2.2");
    static final ASN1ObjectIdentifier CURVE = new ASN1ObjectIdentifier("1.2.398.3.10.1.1.2.2.1");
    static final ASN1ObjectIdentifier SIGNATURE = new ASN1ObjectIdentifier("1.2.398.3.10.1.1.2.3.2");
    static final ASN1ObjectIdentifier DIGEST = new ASN1ObjectIdentifier("1.2.398.3.10.1.3.3");

    private static final ASN1ObjectIdentifier SIGNATURES = new ASN1ObjectIdentifier("1.2.398.3.10.1.1");
    private static final ASN1ObjectIdentifier SIGNATURES_OF_2004 = new ASN1ObjectIdentifier("1.2.398.3.10.1.1.1");
    private static final ASN1ObjectIdentifier DIGESTS = new ASN1ObjectIdentifier("1.2.398.3.10.1.3");
    private static final ASN1ObjectIdentifier DIGEST_OF_1995 = new ASN1ObjectIdentifier("1.2.398.3.10.1.3.1");

    static final String XML_ALGORITHMS = "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:";
    static final String XML_SIGNATURE = XML_ALGORITHMS + "gostr34102015-gostr34112015-512";
    static final String XML_DIGEST = XML_ALGORITHMS + "gostr34112015-512";

    static final ECDomainParameters PARAMETERS = domain();

    private static final int HALF = 64;

    private Gost() {}

    private static ECDomainParameters domain() {
        var curve = ECGOST3410NamedCurves.getByOIDX9(RosstandartObjectIdentifiers.id_tc26_gost_3410_12_512_paramSetA);
        return new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
    }

    /** Whether it is one of the national signature algorithms, known here or not; that of 2004 has ended. */
    static boolean isNational(ASN1ObjectIdentifier signature) {
        return signature.on(SIGNATURES) && !signature.on(SIGNATURES_OF_2004);
    }

    static boolean isNationalDigest(ASN1ObjectIdentifier digest) {
        return digest.on(DIGESTS) && !digest.equals(DIGEST_OF_1995);
    }

    static boolean isKey(SubjectPublicKeyInfo info) {
        return info.getAlgorithm().getAlgorithm().equals(KEY);
    }

    static byte[] digest(byte[] bytes) {
        var digest = new GOST3411_2012_512Digest();
        digest.update(bytes, 0, bytes.length);
        var result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return result;
    }

    /** Whether the signature over the digest was made with the key. */
    static boolean verify(SubjectPublicKeyInfo info, byte[] digest, byte[] signature) {
        if (signature.length != 2 * HALF) {
            return false;
        }
        var signer = new ECGOST3410Signer();
        signer.init(false, key(info));
        return signer.verifySignature(digest, number(signature, 0), number(signature, HALF));
    }

    /** @throws IllegalArgumentException when it is no key of this kind */
    private static ECPublicKeyParameters key(SubjectPublicKeyInfo info) {
        if (!CURVE.equals(info.getAlgorithm().getParameters())) {
            throw new IllegalArgumentException("another curve");
        }
        var point =
                ASN1OctetString.getInstance(info.getPublicKeyData().getOctets()).getOctets();
        if (point.length != 2 * HALF) {
            throw new IllegalArgumentException("no point of 512 bits");
        }
        return new ECPublicKeyParameters(
                PARAMETERS.getCurve().validatePoint(number(point, 0), number(point, HALF)), PARAMETERS);
    }

    /** Numbers stand with their lowest byte first. */
    private static BigInteger number(byte[] bytes, int from) {
        return BigIntegers.fromUnsignedByteArray(
                org.bouncycastle.util.Arrays.reverse(Arrays.copyOfRange(bytes, from, from + HALF)));
    }
}
