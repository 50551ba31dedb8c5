package kz.patronat.signature.verifier;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CRLEntryHolder;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/**
 * A list of revoked certificates that its authority signed.
 *
 * @param base number of the list that this one only adds to; null for a whole list
 * @param revoked moment of the revocation by serial number
 * @param held serial numbers of those that are revoked for the time being only
 * @param restored serial numbers that a whole list names and this one takes back
 */
record RevocationList(
        byte[] bytes,
        Instant thisUpdate,
        Instant nextUpdate,
        BigInteger number,
        @Nullable BigInteger base,
        Map<BigInteger, Instant> revoked,
        Set<BigInteger> held,
        Set<BigInteger> restored) {

    /** What may be critical in a list and is understood here. */
    private static final Set<ASN1ObjectIdentifier> UNDERSTOOD =
            Set.of(Extension.cRLNumber, Extension.deltaCRLIndicator, Extension.authorityKeyIdentifier);

    /** The list, when it is one, its issuer signed it and it is understood. */
    static Optional<RevocationList> read(byte[] bytes, X509CertificateHolder issuer) {
        try {
            var list = new X509CRLHolder(bytes);
            var signed = list.getIssuer().equals(issuer.getSubject())
                    && list.isSignatureValid(Verifiers.of(issuer))
                    && list.getNextUpdate() != null
                    && UNDERSTOOD.containsAll(list.getCriticalExtensionOIDs());
            return signed ? Optional.of(of(list, bytes)) : Optional.empty();
        } catch (IOException | CertException | RuntimeException unreadable) {
            // What parses bytes of strangers lazily fails in many ways.
            return Optional.empty();
        }
    }

    private static RevocationList of(X509CRLHolder list, byte[] bytes) {
        var revoked = new HashMap<BigInteger, Instant>();
        var held = new HashSet<BigInteger>();
        var restored = new HashSet<BigInteger>();
        for (var entry : entries(list)) {
            if (isFor(CRLReason.removeFromCRL, entry)) {
                restored.add(entry.getSerialNumber());
            } else {
                if (isFor(CRLReason.certificateHold, entry)) {
                    held.add(entry.getSerialNumber());
                }
                revoked.put(entry.getSerialNumber(), entry.getRevocationDate().toInstant());
            }
        }
        var number = number(list.getExtension(Extension.cRLNumber));
        return new RevocationList(
                bytes,
                list.getThisUpdate().toInstant(),
                list.getNextUpdate().toInstant(),
                number == null ? BigInteger.ZERO : number,
                number(list.getExtension(Extension.deltaCRLIndicator)),
                Map.copyOf(revoked),
                Set.copyOf(held),
                Set.copyOf(restored));
    }

    @SuppressWarnings("unchecked")
    private static Collection<X509CRLEntryHolder> entries(X509CRLHolder list) {
        return list.getRevokedCertificates();
    }

    private static @Nullable BigInteger number(@Nullable Extension extension) {
        return extension == null
                ? null
                : ASN1Integer.getInstance(extension.getParsedValue()).getValue();
    }

    private static boolean isFor(int reason, X509CRLEntryHolder entry) {
        var given = entry.getExtension(Extension.reasonCode);
        return given != null
                && ASN1Enumerated.getInstance(given.getParsedValue()).intValueExact() == reason;
    }

    /** What the lists say of a certificate at a moment. */
    static Said ask(Collection<RevocationList> lists, BigInteger serial, Instant at) {
        var whole = lists.stream()
                .filter(list -> list.base() == null)
                .max(Comparator.comparing(RevocationList::thisUpdate));
        if (whole.isEmpty()) {
            return new Said.Silent("no list of revoked certificates");
        }
        var addition = lists.stream()
                .filter(list -> list.base() != null
                        && list.base().compareTo(whole.get().number()) <= 0
                        && list.number().compareTo(whole.get().number()) > 0)
                .max(Comparator.comparing(RevocationList::thisUpdate));
        return whole.get().said(addition.orElse(null), serial, at);
    }

    private Said said(@Nullable RevocationList addition, BigInteger serial, Instant at) {
        var newest = addition == null ? this : addition;
        var hasEnded = newest.nextUpdate.isBefore(at);
        var revokedAt = revokedAt(addition, serial);
        // No later list takes a revocation back; a hold it may.
        if (revokedAt != null && !revokedAt.isAfter(at) && !(hasEnded && isHeld(addition, serial))) {
            return new Said.Revoked(revokedAt);
        }
        return hasEnded
                ? new Said.Silent("the list of revoked certificates ended at " + newest.nextUpdate)
                : Said.Good.by(this, addition);
    }

    private boolean isHeld(@Nullable RevocationList addition, BigInteger serial) {
        return addition != null && addition.revoked.containsKey(serial)
                ? addition.held.contains(serial)
                : held.contains(serial);
    }

    private @Nullable Instant revokedAt(@Nullable RevocationList addition, BigInteger serial) {
        if (addition != null && addition.restored.contains(serial)) {
            return null;
        }
        var added = addition == null ? null : addition.revoked.get(serial);
        return added == null ? revoked.get(serial) : added;
    }
}
