package kz.patronat.access;

import java.util.Set;

/** A machine that proved with a token who it is; it does what the scopes of the token say and no more. */
class MachineAuthentication extends PersonAuthentication {

    private final transient Set<Scope> scopes;

    MachineAuthentication(SignedIn machine, Set<Scope> scopes) {
        super(machine);
        this.scopes = Set.copyOf(scopes);
    }

    boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
