package kz.patronat.signature.verifier;

/** Ends the judging of a signature of which nobody can tell here and now; becomes a verdict, never leaves this package. */
final class Undecided extends RuntimeException {

    Undecided(String cause) {
        super(cause, null, false, false);
    }

    String cause() {
        return getMessage();
    }
}
