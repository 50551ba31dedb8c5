package kz.patronat.signature.verifier;

import kz.patronat.signature.Verdict.Reason;

/** Ends the judging of a signature that does not hold; becomes a verdict, never leaves this package. */
final class Refused extends RuntimeException {

    private final Reason reason;

    Refused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    static void unless(boolean holds, Reason reason) {
        if (!holds) {
            throw new Refused(reason);
        }
    }
}
