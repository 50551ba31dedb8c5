package kz.patronat.signature.verifier;

import static kz.patronat.signature.verifier.SampleFixture.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.patronat.signature.sample.SampleCertificates;
import kz.patronat.signature.sample.SampleHolder;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.ECGOST3410Signer;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Arrays;
import org.bouncycastle.util.BigIntegers;
import org.bouncycastle.util.CollectionStore;

/** A root, an authority and signers whose keys are of GOST 34.10-2015, and what they sign. */
final class GostSample {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final X500Name ROOT = new X500Name("C=KZ,CN=PATRONAT SAMPLE ROOT (GOST)");
    private static final X500Name AUTHORITY = new X500Name("C=KZ,CN=PATRONAT SAMPLE CA (GOST)");

    private final AsymmetricCipherKeyPair top = pair();
    private final AsymmetricCipherKeyPair own = pair();
    private final SampleCertificates certificates = new SampleCertificates(AUTHORITY, info(own), null);
    private final Map<BigInteger, Instant> revoked = new ConcurrentHashMap<>();

    final X509CertificateHolder root;
    final X509CertificateHolder authority;

    GostSample() {
        var shapes = new SampleCertificates(ROOT, info(top), null);
        root = shapes.authority(ROOT, info(top), 1).build(new Signer(top));
        authority = shapes.authority(AUTHORITY, info(own), 0).build(new Signer(top));
    }

    /** A key with its certificate. */
    record GostKey(AsymmetricCipherKeyPair pair, X509CertificateHolder certificate) {}

    GostKey issue(SampleHolder holder) {
        var pair = pair();
        return new GostKey(pair, certificates.holder(holder, info(pair)).build(new Signer(own)));
    }

    void revoke(GostKey key, Instant at) {
        revoked.put(key.certificate().getSerialNumber(), at);
    }

    byte[] crl() {
        var list = new X509v2CRLBuilder(AUTHORITY, Date.from(SampleCertificates.START));
        revoked.forEach((serial, at) -> list.addCRLEntry(serial, Date.from(at), 0));
        return signed(list, SampleCertificates.END, own);
    }

    /** A list of the authority, or of the root when the authority itself is named, that holds until then. */
    byte[] crl(X509CertificateHolder named, Instant at, int reason, Instant until) {
        var ofRoot = named.equals(authority);
        var list = new X509v2CRLBuilder(ofRoot ? ROOT : AUTHORITY, Date.from(SampleCertificates.START));
        list.addCRLEntry(named.getSerialNumber(), Date.from(at), reason);
        return signed(list, until, ofRoot ? top : own);
    }

    private static byte[] signed(X509v2CRLBuilder list, Instant until, AsymmetricCipherKeyPair by) {
        try {
            return list.setNextUpdate(Date.from(until)).build(new Signer(by)).getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Signs a document that is in canonical form already, writing out the canonical form of what is signed by hand.
     *
     * @param canonical whose root element is {@code application}
     */
    static String xml(String canonical, GostKey key) {
        var info = """
                <ds:SignedInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
                <ds:CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"></ds:CanonicalizationMethod>
                <ds:SignatureMethod Algorithm="%s"></ds:SignatureMethod>
                <ds:Reference URI="">
                <ds:Transforms>
                <ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"></ds:Transform>
                <ds:Transform Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments"></ds:Transform>
                </ds:Transforms>
                <ds:DigestMethod Algorithm="%s"></ds:DigestMethod>
                <ds:DigestValue>%s</ds:DigestValue>
                </ds:Reference>
                </ds:SignedInfo>""".formatted(
                        "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34102015-gostr34112015-512",
                        "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34112015-512",
                        base64(Gost.digest(bytes(canonical))));
        var value = signature(key.pair(), bytes(info));
        var signature = """
                <ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#">%s\
                <ds:SignatureValue>%s</ds:SignatureValue>\
                <ds:KeyInfo><ds:X509Data><ds:X509Certificate>%s</ds:X509Certificate></ds:X509Data></ds:KeyInfo>\
                </ds:Signature>""".formatted(
                        info.replace(" xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"", ""),
                        base64(value),
                        base64(Certificates.bytes(key.certificate())));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + canonical.replace("</application>", signature + "</application>");
    }

    static byte[] cms(byte[] data, GostKey key, boolean attached) {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new SignerInfoGeneratorBuilder(CmsVerification.digests())
                    .setContentDigest(new AlgorithmIdentifier(Gost.DIGEST))
                    .build(new Signer(key.pair()), key.certificate()));
            generator.addCertificates(new CollectionStore<>(List.of(key.certificate())));
            return generator
                    .generate(new CMSProcessableByteArray(data), attached)
                    .getEncoded();
        } catch (OperatorCreationException | CMSException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static AsymmetricCipherKeyPair pair() {
        var generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(Gost.PARAMETERS, RANDOM));
        return generator.generateKeyPair();
    }

    private static SubjectPublicKeyInfo info(AsymmetricCipherKeyPair pair) {
        var point = ((ECPublicKeyParameters) pair.getPublic()).getQ().normalize();
        var both = Arrays.concatenate(
                number(point.getAffineXCoord().toBigInteger()),
                number(point.getAffineYCoord().toBigInteger()));
        try {
            return new SubjectPublicKeyInfo(new AlgorithmIdentifier(Gost.KEY, Gost.CURVE), new DEROctetString(both));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] number(BigInteger value) {
        return Arrays.reverse(BigIntegers.asUnsignedByteArray(64, value));
    }

    private static byte[] signature(AsymmetricCipherKeyPair pair, byte[] content) {
        var signer = new ECGOST3410Signer();
        signer.init(true, new ParametersWithRandom(pair.getPrivate(), RANDOM));
        var numbers = signer.generateSignature(Gost.digest(content));
        return Arrays.concatenate(number(numbers[0]), number(numbers[1]));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private record Signer(AsymmetricCipherKeyPair pair, ByteArrayOutputStream content) implements ContentSigner {

        Signer(AsymmetricCipherKeyPair pair) {
            this(pair, new ByteArrayOutputStream());
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new AlgorithmIdentifier(Gost.SIGNATURE);
        }

        @Override
        public OutputStream getOutputStream() {
            return content;
        }

        @Override
        public byte[] getSignature() {
            return signature(pair, content.toByteArray());
        }
    }
}
