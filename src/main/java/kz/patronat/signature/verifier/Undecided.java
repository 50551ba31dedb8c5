package kz.patronat.signature.verifier;

import kz.patronat.signature.Verdict.Obstacle;

/** Ends the judging of a signature of which nobody can tell here and now; becomes a verdict, never leaves this package. */
final class Undecided extends RuntimeException {

    private final Obstacle obstacle;

    Undecided(Obstacle obstacle, String cause) {
        super(cause, null, false, false);
        this.obstacle = obstacle;
    }

    Obstacle obstacle() {
        return obstacle;
    }

    String cause() {
        return getMessage();
    }
}
