package kz.patronat.placement;

import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.RejectedInput;

/** Gives a case to another executor (design §3.2, 4). */
public interface Reassignment {

    /**
     * Moves the case and every open task that the former executor holds in it, also in inspection, registries and
     * contracts.
     *
     * @param reason why, kept in the journal of the case
     * @param userId the head or deputy who says so
     * @throws RejectedInput when it is not a head or deputy who says so, the person is no specialist of the provider, holds the case already, or no reason is
     *     given
     */
    void move(CaseNumber number, String newExecutor, String reason, String userId);
}
