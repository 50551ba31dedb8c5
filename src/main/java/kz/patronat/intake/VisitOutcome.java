package kz.patronat.intake;

/** How a visit ended. */
public enum VisitOutcome {
    REGISTERED,
    ACCEPTANCE_REFUSED,
    LEFT
}
