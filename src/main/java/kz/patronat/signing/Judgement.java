package kz.patronat.signing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import kz.patronat.access.Deputies;
import kz.patronat.access.Role;
import kz.patronat.access.SignedIn;
import kz.patronat.access.StaffMember;
import kz.patronat.document.OriginalPaper;
import kz.patronat.document.Papers;
import kz.patronat.document.Signer;
import kz.patronat.document.Signing;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Zone;
import kz.patronat.signature.Capsules;
import kz.patronat.signature.SignatureVerifier;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.Verdict;
import kz.patronat.signing.ElectronicSignature.Certificate;
import kz.patronat.signing.ElectronicSignature.State;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has a signature judged and writes down what came of it; the verifier is asked outside of any transaction. */
@Component
class Judgement {

    /** Printed as the position of whom an order names acting head. */
    private static final String ACTING = "acting-head";

    private static final String REPLACED = "PAPER_REPLACED";
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final ObjectProvider<SignatureVerifier> verifier;
    private final EmployeeKeys employeeKeys;
    private final Deputies deputies;
    private final SignatureTable table;
    private final Capsules capsules;
    private final Papers papers;
    private final TransactionTemplate together;
    private final Clock clock;

    Judgement(
            ObjectProvider<SignatureVerifier> verifier,
            EmployeeKeys employeeKeys,
            Deputies deputies,
            SignatureTable table,
            Capsules capsules,
            Papers papers,
            TransactionTemplate together,
            Clock clock) {
        this.verifier = verifier;
        this.employeeKeys = employeeKeys;
        this.deputies = deputies;
        this.table = table;
        this.capsules = capsules;
        this.papers = papers;
        this.together = together;
        this.clock = clock;
    }

    /** @throws RejectedInput when the signature is refused, or somebody signed in the same part a moment ago */
    ElectronicSignature take(OriginalPaper original, Signer as, SignedIn person, ProviderId provider, byte[] cms) {
        var at = clock.instant();
        var iin = person.member().iin();
        if (iin == null) {
            throw new IllegalArgumentException("nobody knows whose key it has to be");
        }
        var payload = payload(original, cms, at, iin);
        var verdict = judged(payload, provider);
        if (verdict instanceof Verdict.Invalid invalid) {
            throw refused(invalid, person.member());
        }
        var id = Ids.next();
        var certificate = verdict instanceof Verdict.Valid valid ? certificate(valid) : null;
        var signature = new ElectronicSignature(
                id,
                original.id(),
                as,
                person.getName(),
                person.member().name().full(),
                as == Signer.OFFICIAL && deputies.isActingHead(person.member()) ? ACTING : role(person.member()),
                iin.value(),
                original.language(),
                original.sha256(),
                at,
                certificate == null ? State.UNVERIFIED : State.VALID,
                verdict instanceof Verdict.Unchecked unchecked ? unchecked.cause() : null,
                1,
                certificate,
                certificate == null ? null : at);
        try {
            together.executeWithoutResult(status -> keep(signature, payload, verdict));
        } catch (DuplicateKeyException anotherWasFaster) {
            throw new RejectedInput("", "signing.signed-already");
        }
        return signature;
    }

    private void keep(ElectronicSignature signature, SignedPayload payload, Verdict verdict) {
        var valid = verdict instanceof Verdict.Valid yes ? yes : null;
        var capsule = valid == null ? null : capsule(signature, payload, valid);
        table.add(signature, payload.bytes(), valid == null ? pause(signature.signedAt(), 1) : null, capsule);
        if (valid != null) {
            papers.sign(signature.paper(), signing(signature));
        }
    }

    /** Asks once more about a signature of which the verifier could not tell so far. */
    void again(ElectronicSignature signature) {
        var paper = papers.get(signature.paper());
        var original = papers.original(signature.paper());
        var payload = payload(original, table.cms(signature.id()), signature.signedAt(), new Iin(signature.iin()));
        var verdict = judged(payload, paper.folder().provider());
        var now = clock.instant();
        if (verdict instanceof Verdict.Unchecked unchecked) {
            table.postpone(signature.id(), unchecked.cause(), pause(now, signature.tries() + 1));
        } else if (verdict instanceof Verdict.Invalid invalid) {
            table.settle(signature.id(), State.REFUSED, invalid.reason().name(), null, now, null);
        } else if (verdict instanceof Verdict.Valid valid) {
            together.executeWithoutResult(status -> confirm(signature, payload, valid, now));
        }
    }

    private void confirm(ElectronicSignature signature, SignedPayload payload, Verdict.Valid valid, Instant now) {
        papers.lock(signature.paper());
        var paper = papers.get(signature.paper());
        if (paper.replaced()) {
            table.settle(signature.id(), State.REFUSED, REPLACED, null, now, null);
            return;
        }
        var capsule = capsule(signature, payload, valid);
        if (table.settle(signature.id(), State.VALID, null, certificate(valid), now, capsule)
                && !paper.isSignedAs(signature.as())) {
            papers.sign(signature.paper(), signing(signature));
        }
    }

    private UUID capsule(ElectronicSignature signature, SignedPayload payload, Verdict.Valid valid) {
        return capsules.keep(
                        "paper:" + signature.paper() + ":" + signature.as(),
                        payload,
                        Objects.requireNonNull(payload.data()),
                        valid)
                .value();
    }

    private Verdict judged(SignedPayload payload, ProviderId provider) {
        var known = verifier.getIfAvailable();
        var verdict = known == null
                ? new Verdict.Unchecked(Verdict.Obstacle.VERIFIER_AWAY, "no verifier is connected")
                : known.verify(payload);
        return verdict instanceof Verdict.Valid valid
                        && !employeeKeys.accept(provider, valid.signer().bin())
                ? new Verdict.Invalid(Verdict.Reason.COMPANY_KEY, valid.signer())
                : verdict;
    }

    private static SignedPayload payload(OriginalPaper original, byte[] cms, Instant at, Iin iin) {
        return new SignedPayload(
                SignedPayload.Form.CMS_DETACHED, cms, original.bytes(), at, iin, SignedPayload.Capacity.OFFICIAL);
    }

    private static RejectedInput refused(Verdict.Invalid invalid, StaffMember member) {
        return switch (invalid.reason()) {
            case ANOTHER_PERSON ->
                new RejectedInput("", "signing.another-person", member.name().full());
            case COMPANY_KEY -> new RejectedInput("", "signing.foreign-organisation");
            default -> new RejectedInput("", "signature.refused." + invalid.reason());
        };
    }

    private static Signing signing(ElectronicSignature signature) {
        return new Signing(
                signature.as(), signature.name(), Zone.day(signature.signedAt()), signature.userId(), signature.id());
    }

    private static Certificate certificate(Verdict.Valid valid) {
        var signer = valid.signer();
        return new Certificate(
                signer.commonName(),
                signer.bin(),
                signer.serialNumber(),
                signer.issuer(),
                signer.notBefore(),
                signer.notAfter(),
                valid.revocation().by());
    }

    private static String role(StaffMember member) {
        return member.roles().stream().sorted().map(Role::id).findFirst().orElseThrow();
    }

    /** One minute, two, four and so on, at most an hour. */
    private static Instant pause(Instant from, int tries) {
        var pause = Duration.ofMinutes(1L << Math.min(tries - 1, 6));
        return from.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}
