package kz.patronat.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the token of a machine is good for, as the issuer spells it: {@code applications.write}. */
public enum Scope {
    /** Sends applications and what an applicant says in a case. */
    APPLICATIONS_WRITE,
    /** Asks where applications stand and fetches their papers. */
    APPLICATIONS_READ,
    COMPLAINTS_WRITE,
    COMPLAINTS_READ;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    static Optional<Scope> of(String id) {
        return Arrays.stream(values()).filter(scope -> scope.id().equals(id)).findFirst();
    }
}
