package kz.patronat.gateway.simulator;

import org.jspecify.annotations.Nullable;

/**
 * A fault that was chosen, and for whom.
 *
 * @param service only this one; null for all of them
 * @param iin only this person; null for everybody
 * @param left for so many calls more; null until it is switched off
 */
record FaultSwitch(
        long id,
        Fault fault,
        @Nullable SimulatedRegister service,
        @Nullable String iin,
        @Nullable Integer left) {

    boolean concerns(SimulatedRegister asked, @Nullable String person) {
        return (service == null || service == asked) && (iin == null || iin.equals(person));
    }

    /** After one call more. */
    FaultSwitch used() {
        return left == null ? this : new FaultSwitch(id, fault, service, iin, left - 1);
    }

    boolean isSpent() {
        return left != null && left <= 0;
    }
}
