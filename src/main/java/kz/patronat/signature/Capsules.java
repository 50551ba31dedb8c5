package kz.patronat.signature;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import kz.patronat.signature.Verdict.Valid;
import kz.patronat.signature.store.CapsuleTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The signature capsules: kept once, never changed, to be verified again years later. */
@Component
public class Capsules {

    private final CapsuleTable table;
    private final EvidenceVerifier verifier;
    private final Clock clock;

    Capsules(CapsuleTable table, EvidenceVerifier verifier, Clock clock) {
        this.table = table;
        this.verifier = verifier;
        this.clock = clock;
    }

    /**
     * Keeps a signature that was found valid.
     *
     * @param shown the document exactly as the signer saw it
     */
    @Transactional
    public CapsuleId keep(String owner, SignedPayload payload, byte[] shown, Valid verdict) {
        var capsule = new Capsule(CapsuleId.next(), owner, payload, shown, verdict, clock.instant());
        table.keep(capsule);
        return capsule.id();
    }

    /** @throws IllegalStateException when it is not what was kept */
    public Optional<Capsule> find(CapsuleId id) {
        return table.find(id);
    }

    /** All that belong to the owner, the first one first. */
    public List<CapsuleId> of(String owner) {
        return table.of(owner);
    }

    /** How whoever signed first is called in the certificate; the capsule itself is not opened. */
    public Optional<String> signerOf(String owner) {
        return table.signerOf(owner);
    }

    /** What the stored bytes alone say today of the signature at its moment. */
    public Verdict verifyAgain(CapsuleId id) {
        var capsule = find(id).orElseThrow(() -> new NoSuchElementException("no capsule " + id));
        return verifier.verify(capsule.payload(), capsule.verdict().evidence());
    }
}
