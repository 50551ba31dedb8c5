package kz.patronat.signature.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.patronat.signature.SignatureVerifier;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.Verdict;
import kz.patronat.signature.Verdict.Evidence;
import kz.patronat.signature.Verdict.Invalid;
import kz.patronat.signature.Verdict.Reason;
import kz.patronat.signature.Verdict.SignerCertificate;
import kz.patronat.signature.Verdict.Tool;
import kz.patronat.signature.Verdict.Unchecked;
import kz.patronat.signature.Verdict.Valid;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/** Verifies with the JDK and BouncyCastle: RSA, ECDSA and, when switched on, GOST 34.10-2015. */
final class EmbeddedVerifier implements SignatureVerifier {

    /** Nobody signs more than this by hand; files are kept beside what is signed. */
    static final int LARGEST = 20 * 1024 * 1024;

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
        SignerCertificate signer = null;
        try {
            var signature = open(payload);
            signer = described(signature.certificate());
            if (signature.isGost() && !gost) {
                throw new Undecided("signatures by GOST are not verified here");
            }
            return judge(payload, signature, new Holder(signature.certificate()));
        } catch (Refused refused) {
            return new Invalid(refused.reason(), signer);
        } catch (Undecided undecided) {
            return new Unchecked(undecided.cause());
        }
    }

    /** @throws Refused when the outer form is not as it has to be */
    static OpenedSignature open(SignedPayload payload) {
        Refused.unless(payload.bytes().length <= LARGEST, Reason.MALFORMED);
        return payload.form() == SignedPayload.Form.XML
                ? XmlSignature.open(payload.bytes())
                : CmsSignature.open(payload);
    }

    private static @Nullable SignerCertificate described(X509CertificateHolder certificate) {
        try {
            return new Holder(certificate).described();
        } catch (RuntimeException unreadable) {
            // A name or a date that cannot be read; a certificate like that has no known issuer either.
            throw new Refused(Reason.MALFORMED);
        }
    }

    private Verdict judge(SignedPayload payload, OpenedSignature signature, Holder holder) {
        signature.verify();
        var certificate = signature.certificate();
        var known = trust.get();
        var signers = known.signersOf(certificate);
        Refused.unless(!signers.isEmpty(), Reason.UNKNOWN_AUTHORITY);
        holder.check(payload);
        var issuer = known.standing(signers, certificate, payload.at())
                .orElseThrow(() -> new Refused(Reason.UNKNOWN_AUTHORITY));
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
        throw new Undecided("whether the certificate was revoked: " + String.join("; ", silent));
    }
}
