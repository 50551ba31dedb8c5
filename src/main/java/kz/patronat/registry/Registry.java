package kz.patronat.registry;

import kz.patronat.casefile.Finding.Check;

/** The registries that are asked about every applicant and spouse (clause C8). */
public enum Registry {
    /** The state database of natural persons. */
    IDENTITY(Check.IDENTITY),
    /** The records of the Committee on legal statistics of the General Prosecutor. */
    CRIMINAL_RECORD(Check.CRIMINAL_RECORD);

    private final Check check;

    Registry(Check check) {
        this.check = check;
    }

    public Check check() {
        return check;
    }
}
