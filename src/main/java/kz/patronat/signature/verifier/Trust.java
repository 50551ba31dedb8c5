package kz.patronat.signature.verifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.patronat.signature.Verdict.Obstacle;
import kz.patronat.signature.Verdict.Reason;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Whom we believe: roots, the authorities under them, and the lists of revoked certificates that they signed.
 *
 * @param whole whether every certificate that lies there could be read
 */
record Trust(List<Authority> authorities, boolean whole) {

    /**
     * Roots are those who signed themselves; of the others only those count whom a root stands for. A list counts when
     * one of them signed it.
     */
    static Trust in(Collection<X509CertificateHolder> certificates, Collection<byte[]> lists) {
        var found = new ArrayList<Authority>();
        var others = new ArrayList<X509CertificateHolder>();
        for (var certificate : certificates) {
            if (isRoot(certificate)) {
                found.add(Authority.root(certificate));
            } else {
                others.add(certificate);
            }
        }
        for (var i = 0; i < found.size(); i++) {
            var above = found.get(i);
            others.stream()
                    .filter(each -> above.signed(each)
                            && Authority.mayIssue(each, 0)
                            && above.path().stream().noneMatch(each::equals))
                    .map(above::under)
                    .forEach(found::add);
        }
        return new Trust(
                found.stream()
                        .map(authority -> authority.with(lists.stream()
                                .flatMap(list -> RevocationList.read(list, authority.certificate()).stream())
                                .toList()))
                        .toList(),
                true);
    }

    /** The same, of which something could not be read. */
    Trust inPart() {
        return new Trust(authorities, false);
    }

    /** Nobody here stands for a certificate; whom we cannot read may do so, and then nobody is refused. */
    RuntimeException unknown() {
        return whole
                ? new Refused(Reason.UNKNOWN_AUTHORITY)
                : new Undecided(Obstacle.TRUST_MISSING, "a certificate in the folder of the trusted cannot be read");
    }

    private static boolean isRoot(X509CertificateHolder certificate) {
        return certificate.getIssuer().equals(certificate.getSubject())
                && Authority.mayIssue(certificate, 0)
                && Authority.signedBy(certificate, certificate);
    }

    boolean isEmpty() {
        return authorities.isEmpty();
    }

    /** The trusted authorities that signed the certificate, whatever else is the matter with it. */
    List<Authority> signersOf(X509CertificateHolder certificate) {
        return authorities.stream().filter(each -> each.signed(certificate)).toList();
    }

    /** Of the signers of a certificate one for whom everybody up to the root stood at the moment. */
    Optional<Authority> standing(List<Authority> signers, X509CertificateHolder certificate, Instant at) {
        return signers.stream()
                .filter(each -> !isRevoked(each, at) && each.stoodFor(certificate, at))
                .findFirst();
    }

    /** Whether a list at hand says that an authority of the way had been revoked. */
    private boolean isRevoked(Authority authority, Instant at) {
        return authority.path().stream()
                .anyMatch(each -> authorities.stream()
                        .filter(above -> above.certificate().getSubject().equals(each.getIssuer()))
                        .anyMatch(above ->
                                RevocationList.ask(above.lists(), each.getSerialNumber(), at) instanceof Said.Revoked));
    }
}
