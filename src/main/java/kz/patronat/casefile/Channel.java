package kz.patronat.casefile;

/** The two ways in (clause C2). */
public enum Channel {
    OFFICE,
    PORTAL
}
