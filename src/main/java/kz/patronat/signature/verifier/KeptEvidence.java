package kz.patronat.signature.verifier;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import kz.patronat.signature.EvidenceVerifier;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.Verdict;
import kz.patronat.signature.Verdict.Evidence;
import kz.patronat.signature.Verdict.Proof;
import kz.patronat.signature.Verdict.Proof.Kind;
import org.bouncycastle.cert.X509CertificateHolder;
import org.springframework.stereotype.Component;

/** Verifies anew what was once found valid, from the kept certificates, lists and answers alone. */
@Component
class KeptEvidence implements EvidenceVerifier {

    @Override
    public Verdict verify(SignedPayload payload, Evidence evidence) {
        var certificates = evidence.chain().stream().map(Certificates::read).toList();
        var lists = evidence.proofs().stream()
                .filter(proof -> proof.kind() == Kind.CRL || proof.kind() == Kind.DELTA_CRL)
                .map(Proof::bytes)
                .toList();
        var trust = Trust.in(certificates.subList(1, certificates.size()), lists);
        return new EmbeddedVerifier(() -> trust, List.of(new ListsOfTrust(), new KeptAnswers(evidence)), true)
                .verify(payload);
    }

    /** The answers of responders that were kept. */
    private record KeptAnswers(Evidence evidence) implements RevocationSource {

        @Override
        public Said ask(X509CertificateHolder certificate, Authority issuer, Instant at) {
            for (var proof : evidence.proofs()) {
                if (proof.kind() == Kind.OCSP) {
                    return read(proof.bytes(), certificate, issuer, at);
                }
            }
            return new Said.Silent("no answer of a responder was kept");
        }

        private static Said read(byte[] bytes, X509CertificateHolder certificate, Authority issuer, Instant at) {
            try {
                return OcspAnswer.read(bytes).about(certificate, issuer, at);
            } catch (IOException unreadable) {
                return new Said.Silent("the kept answer cannot be read");
            }
        }
    }
}
