package kz.patronat.signature.sample;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.jspecify.annotations.Nullable;

/**
 * What certificates of the national authority look like, still to be signed.
 *
 * @param issuer name of the authority that signs
 * @param issuerKey its public key
 * @param addresses where the state of its certificates can be asked; null when nowhere
 */
public record SampleCertificates(
        X500Name issuer,
        SubjectPublicKeyInfo issuerKey,
        @Nullable Addresses addresses) {

    /**
     * Where an authority says which certificates were revoked.
     *
     * @param list all of them
     * @param additions those since the last list
     * @param responder one certificate
     */
    public record Addresses(String list, String additions, String responder) {}

    /** From when and until when authorities and their lists last: longer than anybody tries anything out. */
    public static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

    public static final Instant END = Instant.parse("2076-01-01T00:00:00Z");

    private static final ASN1ObjectIdentifier PERSON = new ASN1ObjectIdentifier("1.2.398.3.3.4.1.1");
    private static final ASN1ObjectIdentifier ORGANISATION = new ASN1ObjectIdentifier("1.2.398.3.3.4.1.2");
    private static final ASN1ObjectIdentifier EMPLOYEE = new ASN1ObjectIdentifier("1.2.398.3.3.4.1.2.5");
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.398.3.3.2.3");

    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param below how many authorities may stand under this one */
    public X509v3CertificateBuilder authority(X500Name subject, SubjectPublicKeyInfo key, int below) {
        var certificate = certificate(subject, key, START, END);
        extend(certificate, Extension.basicConstraints, true, new BasicConstraints(below));
        extend(certificate, Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return certificate;
    }

    public X509v3CertificateBuilder holder(SampleHolder holder, SubjectPublicKeyInfo key) {
        var certificate = certificate(subject(holder), key, holder.from(), holder.until());
        var usage = holder.use() == SampleHolder.Use.SIGNING ? KeyUsage.nonRepudiation : KeyUsage.keyEncipherment;
        extend(certificate, Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | usage));
        extend(certificate, Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes(holder)));
        extend(
                certificate,
                Extension.certificatePolicies,
                false,
                new CertificatePolicies(new PolicyInformation(POLICY)));
        if (addresses != null) {
            extend(certificate, Extension.cRLDistributionPoints, false, at(addresses.list()));
            extend(certificate, Extension.freshestCRL, false, at(addresses.additions()));
            extend(
                    certificate,
                    Extension.authorityInfoAccess,
                    false,
                    new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, name(addresses.responder())));
        }
        return certificate;
    }

    private static CRLDistPoint at(String address) {
        var where = new DistributionPointName(new GeneralNames(name(address)));
        return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(where, null, null)});
    }

    private static GeneralName name(String address) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address);
    }

    private X509v3CertificateBuilder certificate(
            X500Name subject, SubjectPublicKeyInfo key, Instant from, Instant until) {
        var certificate = new X509v3CertificateBuilder(
                issuer, new BigInteger(158, RANDOM).setBit(0), Date.from(from), Date.from(until), subject, key);
        var identifiers = new BcX509ExtensionUtils();
        extend(certificate, Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
        extend(
                certificate,
                Extension.authorityKeyIdentifier,
                false,
                identifiers.createAuthorityKeyIdentifier(issuerKey));
        return certificate;
    }

    private static KeyPurposeId[] purposes(SampleHolder holder) {
        return holder.bin() == null
                ? new KeyPurposeId[] {KeyPurposeId.id_kp_emailProtection, KeyPurposeId.getInstance(PERSON)}
                : new KeyPurposeId[] {
                    KeyPurposeId.id_kp_emailProtection,
                    KeyPurposeId.getInstance(ORGANISATION),
                    KeyPurposeId.getInstance(EMPLOYEE)
                };
    }

    private static X500Name subject(SampleHolder holder) {
        var name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(
                        BCStyle.CN,
                        holder.name().surname() + " " + holder.name().given())
                .addRDN(BCStyle.SURNAME, holder.name().surname());
        if (holder.iin() != null) {
            name.addRDN(BCStyle.SERIALNUMBER, "IIN" + holder.iin());
        }
        name.addRDN(BCStyle.C, "KZ");
        if (holder.name().patronymic() != null) {
            name.addRDN(BCStyle.GIVENNAME, holder.name().patronymic());
        }
        if (holder.bin() != null) {
            name.addRDN(BCStyle.O, "SAMPLE ORGANISATION").addRDN(BCStyle.OU, "BIN" + holder.bin());
        }
        return name.build();
    }

    private static void extend(
            X509v3CertificateBuilder certificate, ASN1ObjectIdentifier what, boolean critical, ASN1Encodable value) {
        try {
            certificate.addExtension(what, critical, value);
        } catch (CertIOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
