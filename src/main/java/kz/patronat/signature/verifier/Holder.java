package kz.patronat.signature.verifier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.SignedPayload.Capacity;
import kz.patronat.signature.Verdict.Reason;
import kz.patronat.signature.Verdict.SignerCertificate;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;

/** Whose certificate it is and what the key is for, as the national authority writes it into certificates. */
record Holder(X509CertificateHolder certificate) {

    private static final Pattern IIN = Pattern.compile("IIN([0-9]{12})");
    private static final Pattern BIN = Pattern.compile("BIN([0-9]{12})");
    private static final KeyPurposeId PERSON = purpose("1.2.398.3.3.4.1.1");
    private static final KeyPurposeId ORGANISATION = purpose("1.2.398.3.3.4.1.2");

    private static KeyPurposeId purpose(String number) {
        return KeyPurposeId.getInstance(new ASN1ObjectIdentifier(number));
    }

    SignerCertificate described() {
        return new SignerCertificate(
                iin().orElse(""),
                bin().orElse(null),
                first(BCStyle.CN),
                certificate.getSerialNumber().toString(16),
                text(certificate.getIssuer(), BCStyle.CN).stream().findFirst().orElse(""),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    /** @throws Refused when the certificate was not good at the moment of signing, not for signing, or another's */
    void check(SignedPayload payload) {
        Refused.unless(!payload.at().isBefore(certificate.getNotBefore().toInstant()), Reason.NOT_YET_VALID);
        Refused.unless(!payload.at().isAfter(certificate.getNotAfter().toInstant()), Reason.EXPIRED);
        var usage = KeyUsage.fromExtensions(certificate.getExtensions());
        Refused.unless(usage != null && usage.hasUsages(KeyUsage.nonRepudiation), Reason.AUTHENTICATION_KEY);
        Refused.unless(isKeyFor(payload.capacity()), Reason.COMPANY_KEY);
        var iin = iin().orElseThrow(() -> new Refused(Reason.NO_IIN));
        Refused.unless(payload.expected() == null || payload.expected().value().equals(iin), Reason.ANOTHER_PERSON);
    }

    private boolean isKeyFor(Capacity capacity) {
        var purposes = ExtendedKeyUsage.fromExtensions(certificate.getExtensions());
        if (purposes == null) {
            return false;
        }
        var personal = purposes.hasKeyPurposeId(PERSON) && !purposes.hasKeyPurposeId(ORGANISATION) && bin().isEmpty();
        return personal || capacity == Capacity.OFFICIAL && purposes.hasKeyPurposeId(ORGANISATION);
    }

    private Optional<String> iin() {
        var numbers = text(certificate.getSubject(), BCStyle.SERIALNUMBER);
        return numbers.size() == 1 ? only(IIN, numbers.get(0)) : Optional.empty();
    }

    private Optional<String> bin() {
        return text(certificate.getSubject(), BCStyle.OU).stream()
                .flatMap(unit -> only(BIN, unit).stream())
                .findFirst();
    }

    private static Optional<String> only(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private String first(ASN1ObjectIdentifier attribute) {
        return text(certificate.getSubject(), attribute).stream().findFirst().orElse("");
    }

    /** Every value of the attribute, also where several stand in one part of the name. */
    private static List<String> text(X500Name name, ASN1ObjectIdentifier attribute) {
        return Arrays.stream(name.getRDNs())
                .flatMap(part -> Arrays.stream(part.getTypesAndValues()))
                .filter(pair -> pair.getType().equals(attribute))
                .map(pair -> IETFUtils.valueToString(pair.getValue()))
                .toList();
    }
}
