package kz.patronat.signature.sample;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.patronat.signature.sample.SampleCertificates.Addresses;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A root and an authority under it that issue certificates shaped like those of the national authority. */
public final class SampleAuthority {

    private static final X500Name ROOT = new X500Name("C=KZ,CN=PATRONAT SAMPLE ROOT");
    private static final X500Name AUTHORITY = new X500Name("C=KZ,CN=PATRONAT SAMPLE CA");

    private final SampleKey authority;
    private final SampleCertificates certificates;
    private final Map<BigInteger, Instant> revoked = new ConcurrentHashMap<>();

    private SampleAuthority(SampleKey authority, @Nullable Addresses addresses) {
        this.authority = authority;
        this.certificates =
                new SampleCertificates(AUTHORITY, info(authority.certificate().getPublicKey()), addresses);
    }

    /** A new authority whose list of revoked certificates is nowhere on the network. */
    public static SampleAuthority create() {
        return create(null);
    }

    /** A new authority whose certificates say where to ask for their state. */
    public static SampleAuthority create(@Nullable Addresses addresses) {
        var root = pair(SampleHolder.Algorithm.ECDSA);
        var shapes = new SampleCertificates(ROOT, info(root.getPublic()), null);
        var own = pair(SampleHolder.Algorithm.ECDSA);
        var chain = List.of(
                signed(shapes.authority(AUTHORITY, info(own.getPublic()), 0), root.getPrivate()),
                signed(shapes.authority(ROOT, info(root.getPublic()), 1), root.getPrivate()));
        return new SampleAuthority(new SampleKey(own.getPrivate(), chain), addresses);
    }

    /** The authority whose key was kept. */
    static SampleAuthority of(SampleKey authority) {
        return new SampleAuthority(authority, null);
    }

    /** The key of the authority itself, with the root at the end of its chain. */
    public SampleKey authority() {
        return authority;
    }

    public SampleKey issue(SampleHolder holder) {
        var pair = pair(holder.algorithm());
        var chain = new ArrayList<X509Certificate>();
        chain.add(signed(certificates.holder(holder, info(pair.getPublic())), authority.key()));
        chain.addAll(authority.chain());
        return new SampleKey(pair.getPrivate(), List.copyOf(chain));
    }

    public void revoke(X509Certificate certificate, Instant at) {
        revoked.put(certificate.getSerialNumber(), at);
    }

    /** The list of revoked certificates, good as long as the authority itself. */
    public byte[] crl() {
        return crl(SampleCertificates.START, SampleCertificates.END, 1);
    }

    public byte[] crl(Instant thisUpdate, Instant nextUpdate, long number) {
        var list = new X509v2CRLBuilder(AUTHORITY, Date.from(thisUpdate));
        list.setNextUpdate(Date.from(nextUpdate));
        revoked.forEach((serial, at) -> list.addCRLEntry(serial, Date.from(at), 0));
        return signed(list, number);
    }

    /**
     * What has changed since the list of that number.
     *
     * @param entries for each certificate, when and why; {@link CRLReason#removeFromCRL} takes a hold back
     */
    public byte[] addition(Instant thisUpdate, Instant nextUpdate, long number, long base, List<Entry> entries) {
        var list = new X509v2CRLBuilder(AUTHORITY, Date.from(thisUpdate));
        list.setNextUpdate(Date.from(nextUpdate));
        entries.forEach(
                each -> list.addCRLEntry(each.certificate().getSerialNumber(), Date.from(each.at()), each.reason()));
        try {
            list.addExtension(Extension.deltaCRLIndicator, true, new CRLNumber(BigInteger.valueOf(base)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return signed(list, number);
    }

    /** One certificate in a list, with a {@link CRLReason}. */
    public record Entry(X509Certificate certificate, Instant at, int reason) {}

    private byte[] signed(X509v2CRLBuilder list, long number) {
        try {
            list.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new BcX509ExtensionUtils().createAuthorityKeyIdentifier(certificates.issuerKey()));
            list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number)));
            return list.build(signer(authority.key())).getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SubjectPublicKeyInfo info(PublicKey key) {
        return SubjectPublicKeyInfo.getInstance(key.getEncoded());
    }

    private static KeyPair pair(SampleHolder.Algorithm algorithm) {
        try {
            if (algorithm == SampleHolder.Algorithm.RSA) {
                var rsa = KeyPairGenerator.getInstance("RSA");
                rsa.initialize(2048);
                return rsa.generateKeyPair();
            }
            var curve = KeyPairGenerator.getInstance("EC");
            curve.initialize(new ECGenParameterSpec("secp256r1"));
            return curve.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static X509Certificate signed(X509v3CertificateBuilder certificate, PrivateKey by) {
        try {
            return new JcaX509CertificateConverter().getCertificate(certificate.build(signer(by)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ContentSigner signer(PrivateKey key) {
        try {
            return new JcaContentSignerBuilder("SHA256withECDSA").build(key);
        } catch (OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
