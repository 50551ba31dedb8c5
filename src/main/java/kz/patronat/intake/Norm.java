package kz.patronat.intake;

/** The two norms of a visit (clause C5); their lengths stand in {@code terms.dmn}, in minutes. */
public enum Norm {
    /** From the arrival to the call. */
    WAITING("visit-waiting"),
    /** From the call to the end of the visit. */
    SERVICE("visit-service");

    private final String term;

    Norm(String term) {
        this.term = term;
    }

    String term() {
        return term;
    }

    String notice() {
        return "intake.notice." + term + "-breached";
    }
}
