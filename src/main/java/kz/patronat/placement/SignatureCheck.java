package kz.patronat.placement;

import kz.patronat.kernel.CaseNumber;

/** Asks whether the request of a portal application bears a valid signature of the applicant (clauses C7, C26). */
public interface SignatureCheck {

    /** What the verifier says. A verifier that does not answer is a result too: nobody is refused for it. */
    enum Answer {
        VALID,
        INVALID,
        UNAVAILABLE
    }

    Answer of(CaseNumber number);
}
