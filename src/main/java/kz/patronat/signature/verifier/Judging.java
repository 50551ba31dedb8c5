package kz.patronat.signature.verifier;

import java.util.function.BiFunction;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.Verdict;
import kz.patronat.signature.Verdict.Invalid;
import kz.patronat.signature.Verdict.Reason;
import kz.patronat.signature.Verdict.SignerCertificate;
import kz.patronat.signature.Verdict.Unchecked;
import kz.patronat.signature.Verdict.Valid;
import org.bouncycastle.cert.X509CertificateHolder;

/** What every verifier does: opens the signature, judges it, and says what came of it. */
final class Judging {

    /** Nobody signs more than this by hand; files are kept beside what is signed. */
    static final int LARGEST = 20 * 1024 * 1024;

    private Judging() {}

    /** @param judge throws {@link Refused} or {@link Undecided} unless the signature is valid */
    static Verdict of(SignedPayload payload, BiFunction<SignedPayload, OpenedSignature, Valid> judge) {
        SignerCertificate signer = null;
        try {
            var signature = open(payload);
            signer = described(signature.certificate());
            return judge.apply(payload, signature);
        } catch (Refused refused) {
            return new Invalid(refused.reason(), signer);
        } catch (Undecided undecided) {
            return new Unchecked(undecided.obstacle(), undecided.cause());
        }
    }

    /** @throws Refused when the outer form is not as it has to be */
    static OpenedSignature open(SignedPayload payload) {
        Refused.unless(payload.bytes().length <= LARGEST, Reason.MALFORMED);
        return payload.form() == SignedPayload.Form.XML
                ? XmlSignature.open(payload.bytes())
                : CmsSignature.open(payload);
    }

    private static SignerCertificate described(X509CertificateHolder certificate) {
        try {
            return new Holder(certificate).described();
        } catch (RuntimeException unreadable) {
            // A name or a date that cannot be read; a certificate like that has no known issuer either.
            throw new Refused(Reason.MALFORMED);
        }
    }
}
