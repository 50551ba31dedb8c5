package kz.patronat.signature;

/**
 * Asks whether an application or a complaint from the portal bears a valid signature of the person (clauses C7, C26).
 */
public interface SignatureCheck {

    /** What the verifier says. A verifier that does not answer is a result too: nobody is refused for it. */
    enum Answer {
        VALID,
        INVALID,
        UNAVAILABLE
    }

    /** @param number under which the application or the complaint is registered */
    Answer of(String number);
}
