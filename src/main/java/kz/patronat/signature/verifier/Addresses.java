package kz.patronat.signature.verifier;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;

/** Where a certificate says that its state can be asked; only certificates of trusted authorities are read. */
final class Addresses {

    private Addresses() {}

    static List<String> ofResponders(X509CertificateHolder certificate) {
        var access = AuthorityInformationAccess.fromExtensions(certificate.getExtensions());
        return access == null
                ? List.of()
                : Arrays.stream(access.getAccessDescriptions())
                        .filter(each -> each.getAccessMethod().equals(AccessDescription.id_ad_ocsp))
                        .flatMap(each -> address(each.getAccessLocation()))
                        .toList();
    }

    static List<String> ofLists(X509CertificateHolder certificate) {
        return points(certificate, Extension.cRLDistributionPoints);
    }

    /** Where the lists are that only add to those (RFC 5280, 4.2.1.15). */
    static List<String> ofAdditions(X509CertificateHolder certificate) {
        return points(certificate, Extension.freshestCRL);
    }

    private static List<String> points(X509CertificateHolder certificate, ASN1ObjectIdentifier extension) {
        var points = certificate.getExtension(extension);
        return points == null
                ? List.of()
                : Arrays.stream(CRLDistPoint.getInstance(points.getParsedValue())
                                .getDistributionPoints())
                        .map(each -> each.getDistributionPoint())
                        .filter(name -> name != null && name.getType() == DistributionPointName.FULL_NAME)
                        .flatMap(name -> Arrays.stream(
                                GeneralNames.getInstance(name.getName()).getNames()))
                        .flatMap(Addresses::address)
                        .toList();
    }

    private static Stream<String> address(GeneralName name) {
        return name.getTagNo() == GeneralName.uniformResourceIdentifier
                ? Stream.of(name.getName().toString()).filter(each -> each.matches("https?://.+"))
                : Stream.empty();
    }
}
