package kz.patronat.signature.verifier;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A certification authority that is trusted, with the way from it up to its root.
 *
 * @param path its own certificate first, the root last
 * @param lists of revoked certificates that it signed
 */
record Authority(List<X509CertificateHolder> path, List<RevocationList> lists) {

    static Authority root(X509CertificateHolder certificate) {
        return new Authority(List.of(certificate), List.of());
    }

    Authority under(X509CertificateHolder certificate) {
        var longer = new ArrayList<X509CertificateHolder>();
        longer.add(certificate);
        longer.addAll(path);
        return new Authority(List.copyOf(longer), List.of());
    }

    Authority with(List<RevocationList> signed) {
        return new Authority(path, signed);
    }

    X509CertificateHolder certificate() {
        return path.get(0);
    }

    /** Whether this authority signed the certificate. */
    boolean signed(X509CertificateHolder certificate) {
        return certificate.getIssuer().equals(certificate().getSubject()) && signedBy(certificate, certificate());
    }

    static boolean signedBy(X509CertificateHolder certificate, X509CertificateHolder signer) {
        try {
            return certificate.isSignatureValid(Verifiers.of(signer));
        } catch (CertException | RuntimeException unreadable) {
            // An algorithm that is not allowed, a key that is none: not signed by it in any case.
            return false;
        }
    }

    /** Whether the certificate may stand for an authority with so many others between it and the signer. */
    static boolean mayIssue(X509CertificateHolder certificate, int below) {
        var constraints = BasicConstraints.fromExtensions(certificate.getExtensions());
        var usage = KeyUsage.fromExtensions(certificate.getExtensions());
        return constraints != null
                && constraints.isCA()
                && (constraints.getPathLenConstraint() == null
                        || constraints.getPathLenConstraint().intValue() >= below)
                && (usage == null || usage.hasUsages(KeyUsage.keyCertSign));
    }

    /**
     * Whether the whole way from a certificate that it signed to the root was good at the moment. GOST apart, which the
     * JDK does not know, its own validator has the last word.
     */
    boolean stoodFor(X509CertificateHolder certificate, Instant at) {
        var moment = Date.from(at);
        for (var i = 0; i < path.size(); i++) {
            if (!path.get(i).isValidOn(moment) || !mayIssue(path.get(i), i)) {
                return false;
            }
        }
        var gost = Gost.isKey(certificate.getSubjectPublicKeyInfo())
                || path.stream().anyMatch(each -> Gost.isKey(each.getSubjectPublicKeyInfo()));
        return gost ? understood(certificate) : isValidated(certificate, moment);
    }

    private static boolean understood(X509CertificateHolder certificate) {
        return Set.of(Extension.keyUsage, Extension.basicConstraints, Extension.extendedKeyUsage)
                .containsAll(certificate.getCriticalExtensionOIDs());
    }

    private boolean isValidated(X509CertificateHolder certificate, Date moment) {
        try {
            var way = new ArrayList<X509Certificate>();
            way.add(Certificates.jdk(certificate));
            for (var each : path.subList(0, path.size() - 1)) {
                way.add(Certificates.jdk(each));
            }
            var anchor = new TrustAnchor(Certificates.jdk(path.get(path.size() - 1)), null);
            var parameters = new PKIXParameters(Set.of(anchor));
            parameters.setDate(moment);
            // Who was revoked is asked elsewhere, where silence is not a refusal.
            parameters.setRevocationEnabled(false);
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(way), parameters);
            return true;
        } catch (GeneralSecurityException invalid) {
            return false;
        }
    }
}
