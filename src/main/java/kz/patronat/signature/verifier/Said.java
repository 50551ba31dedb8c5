package kz.patronat.signature.verifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.patronat.signature.Verdict.Proof;
import kz.patronat.signature.Verdict.Revocation;
import org.jspecify.annotations.Nullable;

/** What is said of the state of a certificate. */
sealed interface Said {

    /** Not revoked, with the bytes that say so. */
    record Good(Revocation revocation, List<Proof> proofs) implements Said {

        static Good by(RevocationList whole, @Nullable RevocationList addition) {
            var proofs = new ArrayList<Proof>();
            proofs.add(new Proof(Proof.Kind.CRL, whole.bytes()));
            if (addition != null) {
                proofs.add(new Proof(Proof.Kind.DELTA_CRL, addition.bytes()));
            }
            var newest = addition == null ? whole : addition;
            return new Good(new Revocation("CRL", newest.thisUpdate()), List.copyOf(proofs));
        }
    }

    record Revoked(Instant at) implements Said {}

    /** Nobody could tell. */
    record Silent(String cause) implements Said {}
}
