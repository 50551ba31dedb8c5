package kz.patronat.signature;

import java.util.Optional;

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

    /**
     * What is known by now; nobody is asked.
     *
     * @return {@code UNAVAILABLE} as long as the verifier has not answered
     */
    Answer known(String number);

    /**
     * Writes down, in the transaction of the caller, what the verifier said of what lies under the number; it was asked
     * before that transaction began.
     */
    void said(String number, Verdict verdict);

    /** Why the signature was found invalid; empty as long as it was not. */
    Optional<Verdict.Reason> refusedFor(String number);

    /** Why the verifier could not tell when it was asked last; empty once it has answered. */
    Optional<Verdict.Obstacle> uncheckedFor(String number);
}
