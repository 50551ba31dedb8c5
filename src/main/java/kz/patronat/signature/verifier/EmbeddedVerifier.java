package kz.patronat.signature.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.patronat.signature.SignatureVerifier;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.Verdict;
import kz.patronat.signature.Verdict.Evidence;
import kz.patronat.signature.Verdict.Obstacle;
import kz.patronat.signature.Verdict.Reason;
import kz.patronat.signature.Verdict.Tool;
import kz.patronat.signature.Verdict.Valid;
import org.bouncycastle.cert.X509CertificateHolder;

/** Verifies with the JDK and BouncyCastle: RSA, ECDSA and, when switched on, GOST 34.10-2015. */
final class EmbeddedVerifier implements SignatureVerifier {

    private final Supplier<Trust> trust;
    private final List<RevocationSource> sources;
    private final boolean gost;

    /** @param gost whether signatures by GOST are judged here, which is certified by nobody */
    EmbeddedVerifier(Supplier<Trust> trust, List<RevocationSource> sources, boolean gost) {
        this.trust = trust;
        this.sources = List.copyOf(sources);
        this.gost = gost;
    }

    @Override
    public Verdict verify(SignedPayload payload) {
        return Judging.of(payload, this::judge);
    }

    private Valid judge(SignedPayload payload, OpenedSignature signature) {
        if (signature.isGost() && !gost) {
            throw new Undecided(Obstacle.ALGORITHM_UNKNOWN, "signatures by GOST are not verified here");
        }
        signature.verify();
        var certificate = signature.certificate();
        var holder = new Holder(certificate);
        var known = trust.get();
        var signers = known.signersOf(certificate);
        if (signers.isEmpty()) {
            throw known.unknown();
        }
        holder.check(payload);
        var issuer = known.standing(signers, certificate, payload.at()).orElseThrow(known::unknown);
        var good = notRevoked(certificate, issuer, payload);
        var chain = Stream.concat(Stream.of(certificate), issuer.path().stream())
                .map(Certificates::bytes)
                .toList();
        var tool = signature.isGost() ? Tool.EMBEDDED_GOST : Tool.EMBEDDED;
        return new Valid(holder.described(), good.revocation(), new Evidence(tool, chain, good.proofs()));
    }

    private Said.Good notRevoked(X509CertificateHolder certificate, Authority issuer, SignedPayload payload) {
        var silent = new ArrayList<String>();
        for (var source : sources) {
            var said = source.ask(certificate, issuer, payload.at());
            if (said instanceof Said.Good good) {
                return good;
            }
            Refused.unless(!(said instanceof Said.Revoked), Reason.REVOKED);
            if (said instanceof Said.Silent nothing) {
                silent.add(nothing.cause());
            }
        }
        throw new Undecided(
                Obstacle.REVOCATION_UNKNOWN, "whether the certificate was revoked: " + String.join("; ", silent));
    }
}
